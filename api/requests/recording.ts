import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { type Mistake, refuseMistakes } from '../messages/refuse.ts';
import type { Language } from '../messages/texts.ts';
import type { Programme } from '../organisations/programme.ts';
import { addDays, atNoon, type Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { completeIntake, recordFirstContact } from './actions.ts';
import { type RecordRequestInput, SubmitRequestInput } from './inputs.ts';
import type { Request } from './request.ts';
import { submitRequest } from './submit.ts';

/** What came in is written down within a year. In days. */
const writtenWithin = 366;

/** What is wrong with when and how a request came in that somebody writes down. */
function recordingMistakes(
  input: Pick<RecordRequestInput, 'agrees' | 'spoken' | 'receivedOn' | 'intake'>,
  today: Day,
): Mistake[] {
  const { agrees, spoken, receivedOn, intake } = input;
  const mistakes: Mistake[] = [];
  if (!agrees) mistakes.push({ field: 'agrees', key: 'consentNeeded' });
  if (receivedOn && receivedOn > today) mistakes.push({ field: 'receivedOn', key: 'notInFuture' });
  if (receivedOn && receivedOn < addDays(today, -writtenWithin))
    mistakes.push({ field: 'receivedOn', key: 'receivedTooLongAgo' });
  if (intake && !spoken) mistakes.push({ field: 'spoken', key: 'firstContactFirst' });
  return mistakes;
}

/**
 * A colleague writes down who asked by telephone or on paper, that they spoke with the resident, and what came out of the
 * intake if that was held at once: all of it, or nothing. Sent twice, it is written once.
 */
export async function recordRequest(
  em: SqlEntityManager,
  programme: Programme,
  input: RecordRequestInput,
  acting: Acting,
  language: Language,
): Promise<Request | Refusal> {
  const { channel, receivedOn, spoken, intake, agrees: _, ...asked } = input;
  const refusal = refuseMistakes(recordingMistakes(input, acting.today));
  if (refusal) return refusal;
  const receivedAt = receivedOn && receivedOn < acting.today ? atNoon(receivedOn) : acting.now;
  const request = await submitRequest(
    em,
    programme,
    Object.assign(new SubmitRequestInput(), asked),
    acting,
    language,
    { channel, receivedAt },
  );
  if (request instanceof Refusal || request.status !== 'RECEIVED') return request;
  request.ownerId = acting.accountId;
  await em.flush();
  if (!spoken) return request;
  const contacted = await recordFirstContact(em, request, acting.now, acting);
  if (contacted instanceof Refusal || !intake) return contacted;
  return completeIntake(em, request, programme, intake, acting);
}
