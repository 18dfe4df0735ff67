import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import {
  Json,
  OptionalDay,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
  TextList,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar } from '../platform/scalars.ts';
import { ProgrammeKind, ProgrammeStatus, type ScreeningStep, SupportMode } from './codes.ts';

export interface ProgrammeSettings {
  /** What a volunteer must have before being matched; nothing when left out. */
  screening?: ScreeningStep[];
  /** How many open matches a volunteer has at most, unless agreed otherwise with that volunteer. */
  capacityPerVolunteer?: number;
  /** The longest distance between the two, in kilometres, unless either says otherwise. */
  maxDistanceKm?: number;
  /** Months after which what was seen or learnt is no longer valid; it always is when left out. */
  vogValidMonths?: number;
  trainingValidMonths?: number;
  /** Home-Start: only volunteers who have brought up children; of whom that was not asked, it stands in no way. */
  parentsOnly?: boolean;
  /** What each reason for a match weighs, in points, where it is not what is usual (matching/weights.ts). */
  weights?: Readonly<Record<string, number>>;
  /** Home-Start: a volunteer from the same neighbourhood is not wanted, for privacy. */
  notSameNeighbourhood?: boolean;
  /** Completed years; residents outside are another programme's. */
  ageMin?: number;
  ageMax?: number;
  /** Home-Start: a match is with a whole household. */
  wholeHousehold?: boolean;
  /** False where residents are referred by a professional, or where there is nothing to ask for. */
  openToResidents?: boolean;
  /** How many weeks a trial lasts before somebody asks how it goes; six when left out (followup/signals.ts). */
  trialWeeks?: number;
  /** Expected length of a match in months. */
  expectedMonths?: number;
  /**
   * From this day on all matches and waits are known. Of those that began before it only the ones that still ran then
   * are: they came from a system that kept no others, so how long they last is followed from here (delayed entry).
   */
  completeFrom?: Day;
}

@Entity()
@ObjectType({ description: 'A buddy programme of an organisation.', implements: Node })
export class Programme extends Node {
  @RefColumn()
  organisationId!: string;
  @Text()
  @Field({ description: 'Its short name in addresses, unique in the organisation.' })
  slug!: string;
  @Text()
  @Field({ description: 'Its name.' })
  name!: string;
  @Text()
  @Field({ description: 'What it offers, in a sentence or two for residents.' })
  summary!: string;
  @Text()
  @Field(() => ProgrammeKind, { description: 'What it does, and so what it counts.' })
  kind!: ProgrammeKind;
  @TextList()
  @Field(() => [SupportMode], { description: 'Which support it offers.' })
  supportModes!: SupportMode[];
  @Text()
  @Field(() => ProgrammeStatus, { description: 'Whether it takes new requests.' })
  status!: ProgrammeStatus;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Why it takes no requests, when it does not.' })
  statusReason!: string | null;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of its licence, where one is needed.',
  })
  licenceFrom!: Day | null;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which its licence is no longer valid.',
  })
  licenceUntil!: Day | null;
  @Json()
  settings!: ProgrammeSettings;
  /** The account of the coordinator who is responsible for the programme as a whole. */
  @OptionalRef()
  ownerId: string | null = null;
}
