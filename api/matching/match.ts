import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import {
  Instant,
  OptionalDay,
  OptionalInstant,
  OptionalText,
  RefColumn,
  Text,
  TextList,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { HoldReason, LinkReason, MatchSide, UnlinkReason } from './codes.ts';
import { MatchStatus } from './lifecycle.ts';

@Entity()
@ObjectType({ description: 'A resident and a volunteer, from proposal to end.', implements: Node })
export class Match extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  requestId!: string;
  @RefColumn()
  requesterId!: string;
  @RefColumn()
  enrolmentId!: string;
  @RefColumn()
  volunteerId!: string;
  @OptionalText()
  key!: string | null;
  @Text()
  @Field(() => MatchStatus, { description: 'Where it stands.' })
  status!: MatchStatus;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which both had said yes after meeting; a match counts from here.',
  })
  linkedOn!: Day | null;
  @TextList()
  @Field(() => [LinkReason], { description: 'Why these two; the first is the primary reason.' })
  linkReasons: LinkReason[] = [];
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the organisation is no longer responsible; that day it no longer runs.',
  })
  endedOn!: Day | null;
  @OptionalText()
  @Field(() => UnlinkReason, { nullable: true, description: 'Why it ended.' })
  unlinkReason!: UnlinkReason | null;
  @OptionalText()
  @Field(() => MatchSide, { nullable: true, description: 'Who took the step to end it.' })
  initiatedBy!: MatchSide | null;
  @OptionalText()
  @Field(() => MatchSide, { nullable: true, description: 'Who declined the proposal.' })
  declinedBy!: MatchSide | null;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Why it was declined, in a few words.' })
  declineReason!: string | null;
  @OptionalInstant()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they would meet, or met, as far as that was planned.',
  })
  introductionAt: Date | null = null;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Where they would meet, in a few words.' })
  introductionPlace: string | null = null;
  @OptionalText()
  @Field(() => HoldReason, { nullable: true, description: 'Why it rests, while it does.' })
  holdReason: HoldReason | null = null;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it is expected to go on, while it rests; null when not known.',
  })
  holdUntil: Day | null = null;
  /** When each of the two said yes to the proposal. */
  @OptionalInstant()
  requesterAgreedAt: Date | null = null;
  @OptionalInstant()
  volunteerAgreedAt: Date | null = null;
  @Instant()
  recordedAt!: Date;
}
