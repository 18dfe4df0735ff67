import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../access/change.ts';
import { recordEvent } from '../../followup/event.ts';
import { refuseMistakes } from '../../messages/refuse.ts';
import { Programme } from '../../organisations/programme.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { SuggestionReasonCode } from '../codes.ts';
import { weightMistakes, weightRules } from './weights.ts';

/**
 * Sets what each reason weighs in a programme from now on; what is left out weighs as usual again. Proposals that were
 * made keep the weights of their day.
 */
export async function setWeights(
  em: SqlEntityManager,
  programmeId: string,
  weights: readonly { code: SuggestionReasonCode; weight: number }[],
  { accountId, now, today }: Acting,
): Promise<Programme | Refusal> {
  const refusal = refuseMistakes(weightMistakes(weights));
  if (refusal) return refusal;
  const programme = await em.findOneOrFail(
    Programme,
    { id: programmeId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const from = programme.settings.weights ?? {};
  const to = Object.fromEntries(
    weights
      .filter(({ code, weight }) => weight !== weightRules[code].usual)
      .map(({ code, weight }) => [code, weight]),
  );
  programme.settings = { ...programme.settings, weights: to };
  await em.flush();
  await recordEvent(em, {
    organisationId: programme.organisationId,
    programmeId,
    entity: 'PROGRAMME',
    entityId: programmeId,
    type: 'WEIGHTS_CHANGED',
    onDate: today,
    recordedAt: now,
    accountId,
    details: { from, to },
  });
  return programme;
}
