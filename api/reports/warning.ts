import { Field, ObjectType } from 'type-graphql';
import type { reportsNl } from '../messages/texts/reports-nl.ts';
import { codes } from '../platform/codes.ts';
import type { Message } from '../platform/refusal.ts';

export const WarningCode = codes('WarningCode', 'Why figures must be read with care.', {
  IDENTITY_BROKEN: 'Figures that must add up do not, although each was counted by itself.',
  ATTRIBUTES_OVERLAP: 'Groups have people in common: they are not parts of a whole.',
  PUBLISHED_DIFFERS: 'A figure differs from the one that was printed for this period.',
  UNKNOWN_VALUES: 'Something is not known of everyone.',
  IMPOSSIBLE_ROW: 'Something is written down that cannot be.',
  DIFFERENT_CLOCKS: 'Two targets look at the same time; printed figures may run from another moment.',
  LICENCE_EXPIRED: 'The licence of the programme was no longer valid.',
  KNOWN_LATER: 'At the instant that was asked for, earlier versions of rows were not kept yet.',
  PERIOD_NOT_OVER: 'The period is not over yet: the figures at end are those of now.',
});
export type WarningCode = keyof typeof WarningCode;

@ObjectType({ description: 'What to know before using the figures of a report.' })
export class Warning {
  @Field(() => WarningCode, { description: 'What sort of thing it is, for programs.' })
  readonly code!: WarningCode;
  readonly said!: Message & { key: keyof typeof reportsNl };
}
