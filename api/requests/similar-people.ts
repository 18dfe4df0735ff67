import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { isSimilarName, phoneDigits } from '../people/similar.ts';
import { keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import { Request } from './request.ts';

/** What is known so far of somebody who asks. */
export interface Asking {
  lastName: string | null;
  birthDate: Day | null;
  phone: string | null;
}

/** So many are shown at the most. */
const most = 5;

/**
 * The last request of each person who could be the same: born on the same day with a similar last name, or with the same
 * telephone number. Only of programmes that whoever asks may look into.
 */
export async function requestsOfSimilarPeople(
  em: SqlEntityManager,
  organisationId: string,
  programmeIds: readonly string[],
  { lastName, birthDate, phone }: Asking,
): Promise<Request[]> {
  const digits = (phone && phoneDigits(phone)) || null;
  if (!digits && !(birthDate && lastName?.trim())) return [];
  const rows: { requestId: string; lastName: string; samePhone: boolean }[] = await em.execute(
    `select distinct on (p.id) r.id as "requestId", p.last_name as "lastName",
       coalesce(phone_digits(p.phone) = ?, false) as "samePhone"
     from person p join requester q on q.person_id = p.id join request r on r.requester_id = q.id
     where p.organisation_id = ? and p.anonymised_at is null
       and (p.birth_date = ? or p.phone is not null and phone_digits(p.phone) = ?)
       and r.programme_id = any (?::uuid[])
     order by p.id, r.received_at desc, r.id desc`,
    [digits, organisationId, birthDate, digits, keyArray(programmeIds)],
  );
  const similar = rows.filter(
    (row) => row.samePhone || (lastName !== null && isSimilarName(lastName, row.lastName)),
  );
  return em.find(
    Request,
    { id: { $in: similar.slice(0, most).map(({ requestId }) => requestId) } },
    { orderBy: { receivedAt: 'desc', id: 'desc' } },
  );
}
