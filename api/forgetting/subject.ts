import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Permission } from '../access/matrix.ts';
import { type Grant, may, type Place } from '../access/permissions.ts';
import { parseGlobalId } from '../platform/ids.ts';

/** Somebody, named as the requester or the volunteer that they are. */
export interface Subject {
  personId: string;
  organisationId: string;
  type: 'Requester' | 'Volunteer';
  id: string;
  /** Every place in which there is something about them. */
  places: Place[];
}

const tables = { Requester: 'requester', Volunteer: 'volunteer' } as const;

/**
 * Who a client names, if whoever asks may do this with all that there is about them: they themselves, or somebody who
 * may in each programme in which there is something. Null when there is nobody for them.
 */
export async function permittedSubject(
  em: SqlEntityManager,
  grants: readonly Grant[],
  permission: Permission,
  globalId: string,
): Promise<Subject | null> {
  const named = parseGlobalId(globalId);
  if (named?.type !== 'Requester' && named?.type !== 'Volunteer') return null;
  const { type, id } = named as Pick<Subject, 'type' | 'id'>;
  const [row] = await em.execute<{ personId: string; organisationId: string; programmes: string[] }[]>(
    `select t.person_id as "personId", t.organisation_id as "organisationId", array(
         select programme_id from request q join requester r on r.id = q.requester_id where r.person_id = t.person_id
         union select programme_id from enrolment e join volunteer v on v.id = e.volunteer_id where v.person_id = t.person_id
         union select programme_id from campaign_visit where person_id = t.person_id) as programmes
     from ${tables[type]} t where t.id = ?`,
    [id],
  );
  if (!row) return null;
  const { personId, organisationId } = row;
  const self = type === 'Requester' ? { requesterId: id } : { volunteerId: id };
  const everywhere = row.programmes.length > 0 ? row.programmes : [null];
  const places = everywhere.map((programmeId): Place => ({ organisationId, programmeId, ...self }));
  return places.every((place) => may(grants, permission, place))
    ? { personId, organisationId, type, id, places }
    : null;
}
