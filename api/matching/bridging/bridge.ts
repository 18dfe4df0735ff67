import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DayColumn, Instant, Key, OptionalDay, RefColumn } from '../../platform/columns.ts';
import type { Day } from '../../platform/days.ts';
import { DateScalar } from '../../platform/scalars.ts';

/** Another volunteer stands in while a match rests (decision 026). It is no match, and no figure counts it. */
@Entity()
@ObjectType({
  description: 'Another volunteer of the programme stands in while a match rests. It is no match.',
})
export class Bridge {
  @Key()
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  matchId!: string;
  @RefColumn()
  enrolmentId!: string;
  @RefColumn()
  volunteerId!: string;
  @DayColumn()
  @Field(() => DateScalar, { name: 'from', description: 'The first day.' })
  fromOn!: Day;
  @DayColumn()
  @Field(() => DateScalar, { description: 'The last day, as it was agreed.' })
  lastOn!: Day;
  @OptionalDay()
  endedOn!: Day | null;
  @Instant()
  recordedAt!: Date;
}
