import { graphql, type ResultOf } from '../../app/graphql.ts';

export const EndingsQuery = graphql(`
  query Endings {
    endings { reason initiatedBy side type requesterNext waitsAgain volunteerNext }
  }
`);

/** What the API will do for a reason, so that the coordinator reads it before deciding. */
export type EndingRule = ResultOf<typeof EndingsQuery>['endings'][number];
type Reason = EndingRule['reason'];
type Side = NonNullable<EndingRule['side']>;

/** As planned, or else whose life changed. */
export type EndingGroup = 'PLANNED' | 'REQUESTER' | 'VOLUNTEER' | 'PAIR' | 'ORGANISATION';

export function groupOf({ type, side }: EndingRule): EndingGroup {
  if (type === 'PLANNED') return 'PLANNED';
  return side === null || side === 'BOTH' ? 'PAIR' : side;
}

/** The rule that holds; none as long as it has to be said whose step it was. */
export const ruleFor = (
  rules: EndingRule[],
  reason: Reason | '',
  initiatedBy: Side | '',
): EndingRule | undefined =>
  rules.find((rule) => rule.reason === reason && (rule.initiatedBy ?? initiatedBy) === initiatedBy);
