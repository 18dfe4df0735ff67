import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DayPart } from '../people/codes.ts';
import { VolunteerProfile } from '../people/profile.ts';
import type { Message } from '../platform/refusal.ts';
import {
  BlockerCode,
  EndingType,
  MatchSide,
  RequesterNext,
  SuggestionReasonCode,
  UnlinkReason,
  UnlockingChange,
  VolunteerNext,
} from './codes.ts';
import type { EndingRule } from './endings.ts';

@ObjectType({ description: 'Why a volunteer suits a resident, and how much it weighs.' })
export class SuggestionReason {
  @Field(() => SuggestionReasonCode, { description: 'What it is about.' })
  code!: SuggestionReasonCode;
  @Field(() => Float, { description: 'How many points it adds to the score.' })
  points!: number;
  @Field(() => Float, { description: 'What the programme lets this reason weigh, in points.' })
  weight!: number;
  said!: Message;
}

@ObjectType({ description: 'What stands in the way.' })
export class WhyNone {
  @Field(() => BlockerCode, { description: 'What it is about.' })
  code!: BlockerCode;
  @Field(() => Int, { description: 'How many volunteers would suit if only this were solved.' })
  volunteersUnlocked!: number;
  said!: Message;
}

@ObjectType('Unlock', { description: 'One change that would let more volunteers suit a resident.' })
export class UnlockingRow {
  @Field(() => UnlockingChange, { description: 'What would change.' })
  change!: UnlockingChange;
  @Field(() => Int, { description: 'How many more volunteers would suit then.' })
  volunteersUnlocked!: number;
  said!: Message;
}

@ObjectType({ description: 'A volunteer who suits a resident that waits. The coordinator decides.' })
export class Suggestion {
  @Field(() => Float, { description: 'The sum of the points of the reasons; higher suits better.' })
  score!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Kilometres between the two as the crow flies; null when not known.',
  })
  distanceKm!: number | null;
  @Field(() => [SuggestionReason], { description: 'Why.' })
  reasons!: SuggestionReason[];
  @Field(() => [DayPart], {
    nullable: true,
    description:
      'The parts of the week in which both can meet; when one of the two has not said, those of the other. Null in a plan, which does not look at each.',
  })
  moments?: DayPart[] | null;
  volunteerId!: string;
  @Field(() => VolunteerProfile, { description: 'The volunteer.' })
  volunteer?: VolunteerProfile;
}

@ObjectType('EndingRule', { description: 'What a reason of unlinking brings by default.' })
export class EndingRuleRow implements EndingRule {
  @Field(() => UnlinkReason, { description: 'The reason.' })
  reason!: UnlinkReason;
  @Field(() => MatchSide, {
    nullable: true,
    description: 'For whose step this holds; null when that makes no difference.',
  })
  initiatedBy!: MatchSide | null;
  @Field(() => MatchSide, {
    nullable: true,
    description: 'Whose step it is; null when that has to be chosen.',
  })
  side!: MatchSide | null;
  @Field(() => EndingType, { description: 'What kind of ending it is.' })
  type!: EndingType;
  @Field(() => RequesterNext, { description: 'Where the requester goes.' })
  requesterNext!: RequesterNext;
  @Field(() => Boolean, { description: 'Whether the requester then waits again.' })
  waitsAgain!: boolean;
  @Field(() => VolunteerNext, { description: 'What the volunteer does.' })
  volunteerNext!: VolunteerNext;
}
