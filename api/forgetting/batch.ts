import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Programme } from '../organisations/programme.ts';
import { Instant, OptionalInstant, OptionalRef, RefColumn, Text } from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { DossierKind, ErasureStatus } from './codes.ts';

/** Dossiers that somebody proposed to erase, as they were counted then. Two people decide. */
@Entity()
@ObjectType({
  description: 'A proposal to erase dossiers: one person proposes, another approves.',
  implements: Node,
})
export class ErasureBatch extends Node {
  @RefColumn()
  organisationId!: string;
  /** PERSON: all there is about one person, who asked for it. */
  @Text()
  kind!: DossierKind | 'PERSON';
  @Text()
  @Field(() => ErasureStatus, { description: 'Where it stands.' })
  status!: ErasureStatus;
  /** Nobody's account when a person asked it for themselves. */
  @OptionalRef()
  proposedBy!: string | null;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;
  @OptionalRef()
  decidedBy!: string | null;
  @OptionalInstant()
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved or taken back.' })
  decidedAt!: Date | null;
}

@ObjectType({ description: 'How long a kind of data is kept after it was closed.' })
export class RetentionPeriod {
  @Field(() => DossierKind, { description: 'The kind of data.' })
  kind!: DossierKind;
  @Field(() => Programme, { nullable: true, description: 'The programme; null: what holds for the others.' })
  programme!: Programme | null;
  @Field(() => Int, { description: 'Months, counted from the day on which it was closed.' })
  months!: number;
  @Field({ description: 'Whether nobody set it, so that the usual time holds.' })
  isUsual!: boolean;
}

@ObjectType({
  description: 'So many dossiers of a kind need not be kept any more, and are not proposed yet.',
})
export class DueCount {
  @Field(() => DossierKind, { description: 'The kind of data.' })
  kind!: DossierKind;
  @Field(() => Programme, {
    nullable: true,
    description: 'The programme; null: the organisation as a whole.',
  })
  programme!: Programme | null;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
  @Field(() => DateScalar, { description: 'When the first of them was closed.' })
  closedFirst!: Day;
  @Field(() => DateScalar, { description: 'When the last of them was closed.' })
  closedLast!: Day;
}

@ObjectType({ description: 'What an organisation keeps, for how long, and what need not be kept any more.' })
export class Retention {
  organisationId!: string;
  @Field(() => [RetentionPeriod], { description: 'How long each kind of data is kept.' })
  periods!: RetentionPeriod[];
  @Field(() => [DueCount], { description: 'What need not be kept any more, and is not proposed yet.' })
  due!: DueCount[];
}
