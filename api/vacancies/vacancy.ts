import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SupportMode } from '../organisations/codes.ts';
import { DayPart } from '../people/codes.ts';
import { Neighbourhood } from '../places/place.ts';
import {
  Instant,
  OptionalDay,
  OptionalInstant,
  OptionalNumber,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
  TextList,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { ApplicationStatus, VacancyStatus } from './lifecycle.ts';

@Entity()
@ObjectType({
  description: 'What a programme asks of a volunteer. Says nothing by which a resident can be known.',
  implements: Node,
})
export class Vacancy extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @Text()
  @Field({ description: 'A short title.' })
  title!: string;
  @Text()
  @Field({ description: 'What it is about, in a few sentences.' })
  summary!: string;
  @Text()
  @Field(() => SupportMode, { description: 'Whether it is for once or for longer.' })
  supportMode!: SupportMode;
  @OptionalRef()
  neighbourhoodId!: string | null;
  @OptionalNumber()
  @Field(() => Float, { nullable: true, description: 'About how many hours a week.' })
  hoursPerWeek!: number | null;
  @TextList()
  @Field(() => [String], { description: 'Languages that help, as ISO 639-1 codes; empty when any will do.' })
  languages: string[] = [];
  @TextList()
  @Field(() => [DayPart], { description: 'When it is; empty when that is open.' })
  availability: DayPart[] = [];
  @Text()
  @Field(() => VacancyStatus, { description: 'Where it stands.' })
  status!: VacancyStatus;
  @OptionalDay()
  @Field(() => DateScalar, { nullable: true, description: 'Since when anyone can see it.' })
  publishedOn!: Day | null;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  createdAt!: Date;
}

@Entity()
@ObjectType({ description: 'Somebody wants to become a volunteer.', implements: Node })
export class Application extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  vacancyId!: string;
  @Text()
  @Field(() => ApplicationStatus, { description: 'Where it stands.' })
  status!: ApplicationStatus;
  @Text()
  @Field({ description: 'First name.' })
  firstName!: string;
  @Text()
  @Field({ description: 'Last name.' })
  lastName!: string;
  @OptionalDay()
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth.' })
  birthDate!: Day | null;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Postcode.' })
  postcode!: string | null;
  @TextList()
  @Field(() => [String], { description: 'Languages, as ISO 639-1 codes.' })
  languages: string[] = [];
  @TextList()
  @Field(() => [DayPart], { description: 'When they have time; empty when not said.' })
  availability: DayPart[] = [];
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Why, in their own words.' })
  motivation!: string | null;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  submittedAt!: Date;
  /** The account of whoever takes care of it. */
  @OptionalRef()
  ownerId: string | null = null;
  /** Which volunteer the applicant became. */
  @OptionalRef()
  volunteerId?: string | null;
  /** When what it says about somebody went. */
  @OptionalInstant()
  anonymisedAt?: Date | null;
}

@ObjectType({ description: 'How many vacancies there are in a neighbourhood.' })
export class VacancyPlace {
  @Field(() => Neighbourhood, { description: 'The neighbourhood.' })
  neighbourhood?: Neighbourhood;
  @Field(() => Int, { description: 'How many are published there.' })
  count!: number;
  neighbourhoodId!: string;
}
