import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  Instant,
  OptionalInstant,
  OptionalText,
  RefColumn,
  RefList,
  Text,
  Whole,
} from '../../platform/columns.ts';
import { Node } from '../../platform/node.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { PlanPhase, PlanStatus } from '../codes.ts';
import type { PlanResult } from './result.ts';

/** Why a run failed: given up by every process that took it, too much for the memory, or a bug. */
export type PlanFailure = 'ABANDONED' | 'TOO_LARGE' | 'BROKEN';

@Entity()
@ObjectType({
  description: 'A plan that is made apart from the question, because it can take long. Kept for a week.',
  implements: Node,
})
export class PlanRun extends Node {
  @RefColumn()
  organisationId!: string;
  @RefList()
  programmes!: string[];
  @Text()
  @Field(() => PlanStatus, { description: 'Where it stands.' })
  status!: PlanStatus;
  @OptionalText()
  @Field(() => PlanPhase, { nullable: true, description: 'What is being done, or was when it ended.' })
  phase!: PlanPhase | null;
  @Whole()
  @Field(() => Int, { description: 'How far this phase is: so many … ' })
  done = 0;
  @Whole()
  @Field(() => Int, { description: '… of so many residents.' })
  of = 0;
  @RefColumn()
  askedBy!: string;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt!: Date;
  @OptionalInstant()
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last begun with.' })
  startedAt!: Date | null;
  @OptionalInstant()
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done, or given up.' })
  endedAt!: Date | null;
  /** When the process that makes it was last heard of. */
  @OptionalInstant()
  heartbeatAt: Date | null = null;
  /** How often it was begun with. */
  @Whole()
  attempts = 0;
  @OptionalText()
  failure!: PlanFailure | null;
  /** Large, so only read where it is shown. */
  @Property({ type: 'json', nullable: true, lazy: true })
  result?: PlanResult | null;
}
