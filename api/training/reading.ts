import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import type { Enrolment } from '../people/volunteer.ts';
import { grouped, keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import type { Refusal } from '../platform/refusal.ts';
import { TrainingMaterial, TrainingReading } from './material.ts';

/**
 * Writes down that a volunteer has read a material, or that it was not so. It is the volunteer who has read it: in which
 * programme it was offered does not matter. Said twice, it is written once.
 */
export async function markRead(
  em: SqlEntityManager,
  enrolment: Enrolment,
  materialId: string,
  read: boolean,
  acting: Acting,
): Promise<Enrolment | Refusal> {
  const { organisationId, programmeId, volunteerId, status } = enrolment;
  const material = await em.findOne(TrainingMaterial, {
    id: materialId,
    organisationId,
    asideSince: null,
    $or: [{ programmeId }, { programmeId: null }],
  });
  if (!material || status === 'LEFT' || status === 'REJECTED')
    return refuse('NOT_FOUND', 'materialNotFound', 'material');
  const changed: unknown[] = await em.execute(
    read ? writeDown : takeBack,
    read ? [volunteerId, material.id, organisationId, acting.today, acting.now] : [volunteerId, material.id],
  );
  if (changed.length > 0)
    await recordEvent(em, {
      organisationId,
      programmeId,
      entity: 'ENROLMENT',
      entityId: enrolment.id,
      type: read ? 'MATERIAL_READ' : 'MATERIAL_UNREAD',
      onDate: acting.today,
      recordedAt: acting.now,
      accountId: acting.accountId,
      details: { material: material.id },
    });
  return enrolment;
}

const writeDown = `
  insert into training_reading (volunteer_id, material_id, organisation_id, read_on, recorded_at) values (?, ?, ?, ?, ?)
  on conflict do nothing returning 1`;
const takeBack = 'delete from training_reading where volunteer_id = ? and material_id = ? returning 1';

type Row = Omit<TrainingMaterial, 'asideSince' | 'recordedAt'> & { enrolmentId: string; readOn: Day | null };

/** What is offered to the volunteer of each enrolment, in its order, and what of it was read. */
export async function readingsByEnrolment(
  em: SqlEntityManager,
  enrolmentIds: readonly string[],
): Promise<Map<string, TrainingReading[]>> {
  const rows: Row[] = await em.execute(
    `select e.id as "enrolmentId", r.read_on::text as "readOn", m.id, m.organisation_id as "organisationId",
       m.programme_id as "programmeId", m.title, m.text, m.link, m.minutes, m.required, m.position
     from enrolment e
     join training_material m on m.organisation_id = e.organisation_id and m.aside_since is null
       and (m.programme_id is null or m.programme_id = e.programme_id)
     left join training_reading r on r.volunteer_id = e.volunteer_id and r.material_id = m.id
     where e.id = any (?::uuid[])
     order by m.position, m.title, m.id`,
    [keyArray(enrolmentIds)],
  );
  const groups = grouped(enrolmentIds, rows, ({ enrolmentId }) => enrolmentId);
  return new Map([...groups].map(([id, list]) => [id, list.map(readingOf)]));
}

const readingOf = ({ enrolmentId: _, readOn, ...material }: Row): TrainingReading =>
  Object.assign(new TrainingReading(), {
    material: Object.assign(new TrainingMaterial(), material, { asideSince: null }),
    readOn,
  });
