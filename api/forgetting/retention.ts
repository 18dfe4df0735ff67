import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { codesOf } from '../platform/codes.ts';
import { csvOf } from '../platform/csv-out.ts';
import type { Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { Retention } from './batch.ts';
import { DossierKind } from './codes.ts';
import { dueCounts, dueDossiers, periodsOf } from './queries.ts';
import { monthsKept, monthsMistake } from './rules.ts';

/** What an organisation keeps, for how long, and what need not be kept any more. */
export async function loadRetention(
  em: SqlEntityManager,
  { id: organisationId }: Organisation,
  today: Day,
): Promise<Retention> {
  const periods = await periodsOf(em, organisationId);
  const programmes = await programmesOf(em, organisationId);
  const own = periods.flatMap(({ kind, programmeId, months }) =>
    programmeId ? [{ kind, programme: programmes.get(programmeId)!, months, isUsual: false }] : [],
  );
  const whole = codesOf(DossierKind).map((kind) => ({
    kind,
    programme: null,
    ...monthsKept(periods, kind, null),
  }));
  const due = (await dueCounts(em, organisationId, today))
    .map(({ programmeId, ...count }) => ({
      ...count,
      programme: programmeId ? programmes.get(programmeId)! : null,
    }))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || nameOf(a).localeCompare(nameOf(b)));
  return Object.assign(new Retention(), { organisationId, periods: [...whole, ...own], due });
}

const nameOf = ({ programme }: { programme: Programme | null }): string => programme?.name ?? '';

const programmesOf = async (em: SqlEntityManager, organisationId: string): Promise<Map<string, Programme>> =>
  new Map((await em.find(Programme, { organisationId })).map((programme) => [programme.id, programme]));

/** The most rows of the list that is taken away. */
const longestList = 50_000;

/** What need not be kept any more, row by row, to look at in a spreadsheet; says not whose it is. */
export async function dueAsCsv(
  em: SqlEntityManager,
  organisation: Organisation,
  today: Day,
): Promise<string> {
  const rows = await dueDossiers(em, organisation.id, today, { first: longestList });
  const programmes = await programmesOf(em, organisation.id);
  return csvOf(
    ['kind', 'programme', 'closed_on', 'due_on'],
    rows.map(({ kind, programmeId, closedOn, dueOn }) => [
      kind,
      programmeId ? programmes.get(programmeId)!.name : null,
      closedOn,
      dueOn,
    ]),
  );
}

/** Sets for how long a kind of data is kept, in a programme or in the organisation. */
export async function setRetentionPeriod(
  em: SqlEntityManager,
  organisationId: string,
  { kind, programmeId, months }: { kind: DossierKind; programmeId: string | null; months: number },
  { accountId, now, today }: Acting,
): Promise<true | Refusal> {
  const mistake = monthsMistake(months);
  if (mistake) return refuse('INVALID', mistake, 'months');
  await em.execute(
    `insert into retention_period (id, organisation_id, programme_id, kind, months) values (?, ?, ?, ?, ?)
     on conflict (organisation_id, programme_id, kind) do update set months = excluded.months`,
    [newId(), organisationId, programmeId, kind, months],
  );
  await recordEvent(em, {
    organisationId,
    programmeId,
    entity: 'RETENTION',
    entityId: programmeId ?? organisationId,
    type: 'PERIOD_SET',
    onDate: today,
    recordedAt: now,
    accountId,
    details: { kind, months },
  });
  return true;
}
