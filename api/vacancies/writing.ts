import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { type Mistake, refuseMistakes } from '../messages/refuse.ts';
import type { Programme } from '../organisations/programme.ts';
import { checkLanguages, checkText, filled } from '../people/filled-in.ts';
import { neighbourhoodsById } from '../places/queries.ts';
import { fromGlobalId, newId, toGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { recordStep } from './actions.ts';
import type { VacancyInput } from './inputs.ts';
import { Vacancy } from './vacancy.ts';

type VacancyFacts = Pick<
  Vacancy,
  'title' | 'summary' | 'supportMode' | 'neighbourhoodId' | 'hoursPerWeek' | 'languages' | 'availability'
>;

/** What was filled in of a vacancy, or all that is wrong with it. */
async function vacancyFacts(
  em: SqlEntityManager,
  programme: Programme,
  input: VacancyInput,
): Promise<VacancyFacts | Refusal> {
  const mistakes: Mistake[] = [
    ...(filled(input.title)
      ? checkText('title', input.title, 200)
      : [{ field: 'title', key: 'vacancyTitleNeeded' } as const]),
    ...checkText('summary', input.summary),
    ...checkLanguages('languages', input.languages ?? undefined),
  ];
  if (!programme.supportModes.includes(input.supportMode))
    mistakes.push({ field: 'supportMode', key: 'supportModeNotOffered' });
  if (input.hoursPerWeek != null && !(input.hoursPerWeek >= 0 && input.hoursPerWeek <= 80))
    mistakes.push({ field: 'hoursPerWeek', key: 'hoursWrong' });
  const neighbourhoodId = input.neighbourhood ? fromGlobalId('Neighbourhood', input.neighbourhood) : null;
  if (
    neighbourhoodId === undefined ||
    (neighbourhoodId && (await neighbourhoodsById(em, [neighbourhoodId])).size === 0)
  )
    mistakes.push({ field: 'neighbourhood', key: 'neighbourhoodUnknown' });
  const refusal = refuseMistakes(mistakes);
  if (refusal) return refusal;
  return {
    title: input.title.trim(),
    summary: input.summary.trim(),
    supportMode: input.supportMode,
    neighbourhoodId: neighbourhoodId ?? null,
    hoursPerWeek: input.hoursPerWeek ?? null,
    languages: input.languages ?? [],
    availability: input.availability ?? [],
  };
}

/** A vacancy as whoever writes it fills it in. */
const inputFrom = ({ neighbourhoodId, ...vacancy }: Vacancy): object => ({
  ...vacancy,
  neighbourhood: neighbourhoodId && toGlobalId('Neighbourhood', neighbourhoodId),
});

/** Writes down a vacancy, for nobody outside to see yet. */
export async function createVacancy(
  em: SqlEntityManager,
  programme: Programme,
  input: VacancyInput,
  acting: Acting,
): Promise<Vacancy | Refusal> {
  const facts = await vacancyFacts(em, programme, input);
  if (facts instanceof Refusal) return facts;
  const vacancy = em.create(Vacancy, {
    id: newId(),
    organisationId: programme.organisationId,
    programmeId: programme.id,
    ...facts,
    status: 'DRAFT',
    publishedOn: null,
    createdAt: acting.now,
  });
  await em.persist(vacancy).flush();
  await recordStep(em, 'VACANCY', vacancy, undefined, acting);
  return vacancy;
}

/** Writes a vacancy anew, whatever its state: who reads it reads this from now on. */
export async function updateVacancy(
  em: SqlEntityManager,
  vacancy: Vacancy,
  programme: Programme,
  { input, asRead }: { input: VacancyInput; asRead: VacancyInput | null },
  acting: Acting,
): Promise<Vacancy | Refusal> {
  const { accountId, now, today } = acting;
  const facts = await vacancyFacts(em, programme, input);
  if (facts instanceof Refusal) return facts;
  const stale = await refuseChangedMeanwhile(
    em,
    { entityId: vacancy.id, event: 'CHANGED', asRead, now: inputFrom(vacancy) },
    acting,
  );
  if (stale) return stale;
  Object.assign(vacancy, facts);
  await em.flush();
  const { organisationId, programmeId, id: entityId } = vacancy;
  const event = { organisationId, programmeId, entity: 'VACANCY', entityId, type: 'CHANGED' } as const;
  await recordEvent(em, { ...event, onDate: today, recordedAt: now, accountId });
  return vacancy;
}
