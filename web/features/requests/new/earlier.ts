import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { type Moment, moments } from '../ask/moments.ts';
import { emptyRequest, type NewRequestValues } from './newRequest.ts';

export const EarlierRequestQuery = graphql(`
  query EarlierRequest($id: ID!) {
    request(id: $id) {
      id
      question
      supportMode
      availability
      requester { id firstName lastName displayName birthDate postcode phone email languages }
    }
  }
`);

export type EarlierRequest = NonNullable<ResultOf<typeof EarlierRequestQuery>['request']>;

/**
 * A new request that begins from an earlier one of the same resident: what was asked stands there to be checked, the day
 * and the consent are new.
 */
export function beginningFrom({
  question,
  supportMode,
  availability,
  requester,
}: EarlierRequest): NewRequestValues {
  const { firstName, lastName, birthDate, postcode, phone, email, languages } = requester;
  const mentioned = (Object.keys(moments) as Moment[]).filter((moment) =>
    moments[moment].every((part) => availability.includes(part)),
  );
  return {
    ...emptyRequest(),
    firstName,
    lastName,
    birthDate: birthDate ?? '',
    postcode: postcode ?? '',
    phone: phone ?? '',
    email: email ?? '',
    question: question ?? '',
    supportMode: supportMode ?? '',
    languages: languages[0] ?? 'nl',
    moments: mentioned,
  };
}
