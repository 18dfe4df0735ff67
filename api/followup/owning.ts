import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { refuse } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import type { Enrolment } from '../people/volunteer.ts';
import { addDays, type Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Request } from '../requests/request.ts';
import type { Application } from '../vacancies/vacancy.ts';
import { coordinatorsOf } from './colleagues.ts';
import { recordEvent } from './event.ts';

/** The account of the coordinator of a programme that a client names; nobody's for nobody. */
async function ownerNamed(
  em: SqlEntityManager,
  { organisationId, programmeId }: { organisationId: string; programmeId: string },
  owner: string | null,
): Promise<string | null | Refusal> {
  if (owner === null) return null;
  const ownerId = fromGlobalId('Colleague', owner);
  const coordinators = await coordinatorsOf(em, { organisationId, id: programmeId });
  return coordinators.some(({ id }) => id === ownerId)
    ? ownerId!
    : refuse('NOT_FOUND', 'colleagueNotFound', 'owner');
}

/** What somebody can take care of, and in which programme it is. */
interface Owned {
  id: string;
  organisationId: string;
  ownerId: string | null;
}
interface Where {
  entity: 'REQUEST' | 'APPLICATION' | 'ENROLMENT' | 'PROGRAMME';
  programmeId: string;
}

/** Gives something to a coordinator of its programme, or to nobody, and writes down that it was. It must be locked. */
async function assign<Thing extends Owned>(
  em: SqlEntityManager,
  thing: Thing,
  { entity, programmeId }: Where,
  owner: string | null,
  { accountId, now, today }: Acting,
): Promise<Thing | Refusal> {
  const { organisationId, id: entityId } = thing;
  const ownerId = await ownerNamed(em, { organisationId, programmeId }, owner);
  if (ownerId instanceof Refusal) return ownerId;
  if (thing.ownerId === ownerId) return thing;
  thing.ownerId = ownerId;
  await em.flush();
  const event = { organisationId, programmeId, entity, entityId, type: 'OWNER_CHANGED' } as const;
  await recordEvent(em, { ...event, onDate: today, recordedAt: now, accountId, details: { owner: ownerId } });
  return thing;
}

/** Gives a request to a coordinator of its programme, or to nobody. The request must be locked. */
export const assignRequest = (
  em: SqlEntityManager,
  request: Request,
  owner: string | null,
  acting: Acting,
): Promise<Request | Refusal> =>
  assign(em, request, { entity: 'REQUEST', programmeId: request.programmeId }, owner, acting);

/** Gives an application to a coordinator of its programme, or to nobody. The application must be locked. */
export const assignApplication = (
  em: SqlEntityManager,
  application: Application,
  owner: string | null,
  acting: Acting,
): Promise<Application | Refusal> =>
  assign(em, application, { entity: 'APPLICATION', programmeId: application.programmeId }, owner, acting);

/** Says which coordinator looks after a volunteer in a programme, or that nobody does. The enrolment must be locked. */
export const assignEnrolment = (
  em: SqlEntityManager,
  enrolment: Enrolment,
  owner: string | null,
  acting: Acting,
): Promise<Enrolment | Refusal> =>
  assign(em, enrolment, { entity: 'ENROLMENT', programmeId: enrolment.programmeId }, owner, acting);

/** Says which coordinator is responsible for a programme as a whole, or that nobody is. The programme must be locked. */
export const assignProgramme = (
  em: SqlEntityManager,
  programme: Programme,
  owner: string | null,
  acting: Acting,
): Promise<Programme | Refusal> =>
  assign(em, programme, { entity: 'PROGRAMME', programmeId: programme.id }, owner, acting);

/** Somebody is away for a year at the most; who is away longer gives the work away. In days. */
const longestAway = 366;

/** Says who takes over from somebody in an organisation until a day; refuses who works on nothing there. */
export async function nameDeputy(
  em: SqlEntityManager,
  accountId: string,
  organisationId: string,
  { deputy, until }: { deputy: string | null; until: Day | null },
  acting: Acting,
): Promise<Refusal | undefined> {
  const deputyId = deputy === null ? null : fromGlobalId('Colleague', deputy);
  if (deputyId !== null) {
    const known = deputyId && (await coordinates(em, deputyId, organisationId));
    if (!known) return refuse('NOT_FOUND', 'colleagueNotFound', 'deputy');
    if (deputyId === accountId) return refuse('INVALID', 'deputyOfOneself', 'deputy');
    if (!until || until < acting.today || until > addDays(acting.today, longestAway))
      return refuse('INVALID', 'deputyUntilWrong', 'until');
    await em.execute(
      `insert into deputy (organisation_id, account_id, deputy_id, until_on, recorded_at) values (?, ?, ?, ?, ?)
       on conflict (organisation_id, account_id) do update
       set deputy_id = excluded.deputy_id, until_on = excluded.until_on, recorded_at = excluded.recorded_at`,
      [organisationId, accountId, deputyId, until, acting.now],
    );
  } else {
    await em.execute(
      'update deputy set until_on = ?, recorded_at = ? where organisation_id = ? and account_id = ?',
      [addDays(acting.today, -1), acting.now, organisationId, accountId],
    );
  }
  await recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: 'ACCOUNT',
    entityId: accountId,
    type: deputyId ? 'DEPUTY_NAMED' : 'DEPUTY_ENDED',
    onDate: acting.today,
    recordedAt: acting.now,
    accountId: acting.accountId,
    details: deputyId ? { deputy: deputyId, until } : null,
  });
  return undefined;
}

/** Whether somebody is a coordinator of an organisation, in whichever programme. */
async function coordinates(
  em: SqlEntityManager,
  accountId: string,
  organisationId: string,
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from role_grant g join account a on a.id = g.account_id
     where g.account_id = ? and g.organisation_id = ? and g.role = 'COORDINATOR' and a.disabled_at is null limit 1`,
    [accountId, organisationId],
  );
  return rows.length > 0;
}
