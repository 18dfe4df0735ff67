import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { refuseMistakes } from '../messages/refuse.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { ProgrammeKind } from './codes.ts';
import { Organisation } from './organisation.ts';
import { Programme } from './programme.ts';
import { programmeMistakes, slugFor } from './programme-rules.ts';
import { changesOf, type ProgrammeSetUp, settingsOf, setUpOf } from './programme-set-up.ts';

/**
 * Sets how a programme works from now on. What was agreed with a volunteer, and matches that run, stay as they are. The
 * programme must be locked.
 */
export async function setUpProgramme(
  em: SqlEntityManager,
  programme: Programme,
  { setUp, asRead }: { setUp: ProgrammeSetUp; asRead: ProgrammeSetUp | null },
  acting: Acting,
): Promise<Programme | Refusal> {
  const refusal = refuseMistakes(programmeMistakes(setUp, acting.today));
  if (refusal) return refusal;
  const before = setUpOf(programme);
  const stale = await refuseChangedMeanwhile(
    em,
    { entityId: programme.id, event: 'SETTINGS_CHANGED', asRead, now: before, named: 'setUp' },
    acting,
  );
  if (stale) return stale;
  assignSetUp(programme, setUp);
  const changes = changesOf(before, setUpOf(programme));
  if (Object.keys(changes.to).length === 0) return programme;
  await em.flush();
  await record(em, programme, 'SETTINGS_CHANGED', changes, acting);
  return programme;
}

/** Makes a programme. Its kind says what it counts, and stays. */
export async function createProgramme(
  em: SqlEntityManager,
  organisationId: string,
  kind: ProgrammeKind,
  setUp: ProgrammeSetUp,
  acting: Acting,
): Promise<Programme | Refusal> {
  const refusal = refuseMistakes(programmeMistakes(setUp, acting.today));
  if (refusal) return refusal;
  // Two who make a programme at the same moment take turns: each address is given once.
  await em.findOneOrFail(Organisation, { id: organisationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const others = await em.find(Programme, { organisationId }, { fields: ['slug'] });
  const programme = em.create(Programme, {
    id: newId(),
    organisationId,
    kind,
    slug: slugFor(
      setUp.name,
      others.map(({ slug }) => slug),
    ),
    name: '',
    summary: '',
    supportModes: [],
    status: 'ACTIVE',
    statusReason: null,
    licenceFrom: null,
    licenceUntil: null,
    settings: {},
    ownerId: null,
  });
  assignSetUp(programme, setUp);
  await em.persist(programme).flush();
  await record(em, programme, 'CREATED', { to: { kind, ...setUpOf(programme) } }, acting);
  return programme;
}

function assignSetUp(programme: Programme, setUp: ProgrammeSetUp): void {
  Object.assign(programme, {
    name: setUp.name.trim(),
    summary: setUp.summary.trim(),
    status: setUp.status,
    statusReason: (setUp.status !== 'ACTIVE' && setUp.statusReason?.trim()) || null,
    supportModes: [...new Set(setUp.supportModes)],
    licenceFrom: setUp.licenceFrom ?? null,
    licenceUntil: setUp.licenceUntil ?? null,
    settings: settingsOf(setUp, programme.settings),
  });
}

const record = (
  em: SqlEntityManager,
  { organisationId, id }: Programme,
  type: string,
  details: object,
  { accountId, now, today }: Acting,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId: id,
    entity: 'PROGRAMME',
    entityId: id,
    type,
    onDate: today,
    recordedAt: now,
    accountId,
    details,
  });
