import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { type Language, message, sayIn } from '../messages/texts.ts';
import type { Programme } from '../organisations/programme.ts';
import { findProgramme } from '../organisations/queries.ts';
import { checkPhone, filled } from '../people/filled-in.ts';
import { normalisePostcode } from '../places/postcode.ts';
import { findPlace } from '../places/queries.ts';
import { Refusal } from '../platform/refusal.ts';
import type { CallMeBackInput, SubmitRequestInput } from './inputs.ts';
import { hasWaitlist } from './rules.ts';

/** The staff reads it, whatever language the portal was in. */
const staffLanguage: Language = 'nl';

/**
 * The programme whose coordinator calls: the one that somebody was looking at, else one for a pair at their postcode.
 * What it is really about comes out when they speak.
 */
export async function programmeThatCalls(
  em: SqlEntityManager,
  { programme, postcode }: CallMeBackInput,
): Promise<Programme | Refusal> {
  if (programme)
    return (await findProgramme(em, programme)) ?? refuse('NOT_FOUND', 'programmeNotFound', 'programme');
  if (!normalisePostcode(postcode)) return refuse('INVALID', 'postcodeWrong', 'postcode');
  const here = (await findPlace(em, postcode))?.programmes ?? [];
  return (
    here.find(({ kind }) => hasWaitlist(kind)) ?? here[0] ?? refuse('INVALID', 'nobodyCallsHere', 'postcode')
  );
}

/** Being called back is a request with nothing in it yet but whom to call, and when. */
export function requestOfCall(
  programme: string,
  { firstName, lastName, phone, postcode, moment }: CallMeBackInput,
): SubmitRequestInput | Refusal {
  const number = filled(phone);
  if (!number) return refuse('INVALID', 'phoneNeeded', 'phone');
  const mistake = refuseMistakes(checkPhone('phone', number));
  if (mistake) return mistake;
  const question = sayIn(staffLanguage)(message(`callBack${moment}`));
  return { programme, firstName, lastName, phone: number, postcode, question };
}
