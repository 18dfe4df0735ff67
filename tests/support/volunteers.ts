import type { Database } from '../../api/platform/database.ts';
import { amsterdamDay } from '../../api/platform/days.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from './database.ts';

export const today = (): string => amsterdamDay(new Date());

/** A volunteer who can be linked in a programme; gives the global id. */
export async function aVolunteer(
  database: Database,
  organisation: string,
  programme: string,
  options: { capacity?: number; lastName?: string; postcode?: string } = {},
): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    database,
    `with o as (select id from organisation where slug = $1),
     p as (insert into person (id, organisation_id, first_name, last_name, birth_date, postcode, languages)
       select gen_random_uuid(), o.id, 'Vera', $3, '1970-01-01', $5, '{nl}' from o returning *),
     v as (insert into volunteer (id, organisation_id, person_id) select gen_random_uuid(), organisation_id, id from p returning *),
     s as (insert into volunteer_spell (id, organisation_id, volunteer_id, joined_on)
       select gen_random_uuid(), organisation_id, id, '2020-01-01' from v returning *),
     e as (insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, support_modes, capacity, trained_on, vog_seen_on)
       select gen_random_uuid(), v.organisation_id, v.id, g.id, 'CERTIFIED', '2020-01-01', '{STRUCTURAL,INCIDENTAL}', $4, '2020-01-01', '2020-01-01'
       from v join programme g on g.organisation_id = v.organisation_id and g.slug = $2 returning volunteer_id)
     select volunteer_id as id from e`,
    [
      organisation,
      programme,
      options.lastName ?? 'Helpgraag',
      options.capacity ?? 1,
      options.postcode ?? '1962',
    ],
  );
  return toGlobalId('Volunteer', row!.id);
}
