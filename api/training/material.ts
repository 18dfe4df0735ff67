import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  Instant,
  OptionalDay,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
  Whole,
  YesNo,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar } from '../platform/scalars.ts';

@Entity()
@ObjectType({
  description: 'What an organisation offers its volunteers to read and learn from, in its own words.',
  implements: Node,
})
export class TrainingMaterial extends Node {
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  programmeId!: string | null;
  @Text()
  @Field({ description: 'Its title.' })
  title!: string;
  @Text()
  @Field({ description: 'What it says: plain paragraphs, with an empty line between them.' })
  text!: string;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'A page elsewhere to look at, as `https://…`.' })
  link!: string | null;
  @Whole()
  @Field(() => Int, { description: 'About how many minutes it takes.' })
  minutes!: number;
  @YesNo()
  @Field(() => Boolean, {
    description: 'Whether it belongs to the training that a volunteer has had before being linked.',
  })
  required!: boolean;
  @Whole()
  @Field(() => Int, { description: 'Its place in the list; the lowest comes first.' })
  position!: number;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since which day it is not offered any more; null while it is.',
  })
  asideSince!: Day | null;
  @Instant()
  recordedAt!: Date;
}

@ObjectType({ description: 'A training material as it is offered to one volunteer.' })
export class TrainingReading {
  @Field(() => TrainingMaterial, { description: 'The material.' })
  material!: TrainingMaterial;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the volunteer said to have read it; null while not.',
  })
  readOn!: Day | null;
}
