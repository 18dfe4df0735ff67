import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import {
  Instant,
  OptionalInstant,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
  YesNo,
} from '../platform/columns.ts';
import { Node } from '../platform/node.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { ReportKind } from './codes.ts';

/** What a resident lets the coordinator know of their own accord. No volunteer ever reads it. */
@Entity()
@ObjectType({
  description: 'What a resident, or a helper, lets the coordinator know of their own accord.',
  implements: Node,
})
export class ResidentReport extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  requestId!: string;
  @RefColumn()
  requesterId!: string;
  @Text()
  @Field(() => ReportKind, { description: 'What it is about.' })
  kind!: ReportKind;
  @YesNo()
  @Field(() => Boolean, { description: 'Whether a helper said it, and not the resident.' })
  byHelper!: boolean;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'In their own words, if they wrote any.' })
  words!: string | null;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When they said so.' })
  writtenAt!: Date;
  @OptionalInstant()
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody took care of it.' })
  settledAt: Date | null = null;
  @OptionalRef()
  settledBy: string | null = null;
}
