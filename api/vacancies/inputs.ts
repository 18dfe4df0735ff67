import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { SupportMode } from '../organisations/codes.ts';
import { DayPart } from '../people/codes.ts';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';

@InputType({ description: 'Which vacancies to show; what is left out does not matter.' })
export class VacancyFilter {
  @Field(() => ID, { nullable: true, description: 'Of this programme.' })
  programme?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the organisation with this slug.' })
  organisation?: string | null;
  @Field(() => ID, { nullable: true, description: 'In this neighbourhood.' })
  neighbourhood?: string | null;
  @Field(() => String, { nullable: true, description: 'Where you live; the nearest come first.' })
  postcode?: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'At most this far, in kilometres as the crow flies; needs a postcode.',
  })
  maxDistanceKm?: number | null;
  @Field(() => SupportMode, { nullable: true, description: 'For once or for longer.' })
  supportMode?: SupportMode | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where this language helps (ISO 639-1), or where any will do.',
  })
  language?: string | null;
  @Field(() => [DayPart], { nullable: true, description: 'At one of these times, or when the time is open.' })
  availability?: DayPart[] | null;
  @Field(() => String, { nullable: true, description: 'With this text in the title or the summary.' })
  text?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Published on this day or later, in Amsterdam.' })
  publishedSince?: Day | null;
}

@InputType({ description: 'Somebody wants to become a volunteer.' })
export class ApplicationInput {
  @Field(() => String, { description: 'First name.' })
  firstName!: string;
  @Field(() => String, { description: 'Last name.' })
  lastName!: string;
  @Field(() => String, { nullable: true, description: 'Mail address; this or a telephone number is needed.' })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Postcode; applicants may live outside the area.' })
  postcode?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth.' })
  birthDate?: Day | null;
  @Field(() => [String], { nullable: true, description: 'Languages, as ISO 639-1 codes.' })
  languages?: string[] | null;
  @Field(() => [DayPart], { nullable: true, description: 'When they have time.' })
  availability?: DayPart[] | null;
  @Field(() => String, { nullable: true, description: 'Why, in their own words; 4000 characters at most.' })
  motivation?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Which version of the text about consent was shown, as `consentText` gave it; sending this is agreeing to it. The newest when left out.',
  })
  consentVersion?: number | null;
}

@InputType({
  description: 'What a programme asks of a volunteer. Write nothing by which a resident can be known.',
})
export class VacancyInput {
  @Field(() => String, { description: 'A short title; 200 characters at most.' })
  title!: string;
  @Field(() => String, { description: 'What it is about; 4000 characters at most.' })
  summary!: string;
  @Field(() => SupportMode, { description: 'For once or for longer.' })
  supportMode!: SupportMode;
  @Field(() => ID, { nullable: true, description: 'The neighbourhood in which it is about.' })
  neighbourhood?: string | null;
  @Field(() => Float, { nullable: true, description: 'About how many hours a week.' })
  hoursPerWeek?: number | null;
  @Field(() => [String], { nullable: true, description: 'Languages that help, as ISO 639-1 codes.' })
  languages?: string[] | null;
  @Field(() => [DayPart], { nullable: true, description: 'When it is.' })
  availability?: DayPart[] | null;
}
