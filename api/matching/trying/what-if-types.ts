import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { SupportMode } from '../../organisations/codes.ts';
import { DayPart, Gender } from '../../people/codes.ts';
import { WaitlistSpell } from '../../requests/request.ts';
import { MatchingWeightInput } from '../suitability/weights-resolver.ts';

@InputType({ description: 'Volunteers who are not there yet, with all that the programme asks.' })
export class ExtraVolunteersInput {
  @Field(() => Int, { description: 'How many, 1 to 100.' })
  count!: number;
  @Field(() => [SupportMode], {
    nullable: true,
    description: 'Which support they give; all of the programme when left out.',
  })
  supportModes?: SupportMode[] | null;
  @Field(() => [DayPart], { nullable: true, description: 'When they have time; always when left out.' })
  availability?: DayPart[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Languages, as ISO 639-1 codes; Dutch when left out.',
  })
  languages?: string[] | null;
  @Field(() => Gender, { nullable: true, description: 'Gender; not known when left out.' })
  gender?: Gender | null;
  @Field(() => Int, { nullable: true, description: 'How many matches each takes at once; 1 when left out.' })
  capacity?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where they live; anywhere near enough when left out.',
  })
  postcode?: string | null;
}

@InputType({
  description: 'What could be otherwise. What is left out stays as it is. Nothing is changed by asking.',
})
export class WhatIfInput {
  @Field(() => [MatchingWeightInput], { nullable: true, description: 'Other weights.' })
  weights?: MatchingWeightInput[] | null;
  @Field(() => [ExtraVolunteersInput], { nullable: true, description: 'More volunteers; ten kinds at most.' })
  volunteers?: ExtraVolunteersInput[] | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The longest way for everybody, in kilometres, whatever they said themselves.',
  })
  maxDistanceKm?: number | null;
}

@ObjectType({ description: 'How a whole waitlist would fare in the best plan.' })
export class PlanFigures {
  @Field(() => Int, { description: 'Residents who wait.' })
  waiting!: number;
  @Field(() => Int, { description: 'Residents who would get a buddy.' })
  matched!: number;
  @Field(() => Int, { description: 'Residents for whom no volunteer suits at all.' })
  nobodySuits!: number;
  @Field(() => Int, { description: 'Places of volunteers that stay free.' })
  placesLeft!: number;
  @Field(() => Float, { description: 'The sum of the scores, in points.' })
  totalScore!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'The median distance of the pairs, in kilometres; null when none is known.',
  })
  medianKm!: number | null;
  @Field(() => Int, {
    description: 'How long who stays without has waited at most, in days; 0 when nobody does.',
  })
  longestWaitLeft!: number;
}

@ObjectType({ description: 'What would be otherwise if something were changed.' })
export class WhatIf {
  @Field(() => PlanFigures, { description: 'As it is now.' })
  before!: PlanFigures;
  @Field(() => PlanFigures, { description: 'As it would be.' })
  after!: PlanFigures;
  @Field(() => [WaitlistSpell], {
    description: 'Who would get a buddy and does not now, the longest waiting first.',
  })
  gained!: WaitlistSpell[];
  @Field(() => [WaitlistSpell], {
    description: 'Who gets a buddy now and would not, the longest waiting first.',
  })
  lost!: WaitlistSpell[];
  @Field(() => Int, { description: 'How many pairs of the plan would be others.' })
  otherPairs!: number;
}

@ObjectType({
  description: 'Volunteers whom a programme misses, by what residents who stay without one need.',
})
export class RecruitmentNeed {
  @Field(() => Int, { description: 'How many residents this is about.' })
  count!: number;
  @Field(() => SupportMode, { description: 'The kind of support.' })
  supportMode!: SupportMode;
  @Field(() => [String], {
    description: 'Languages of which one is needed (ISO 639-1); empty when Dutch will do.',
  })
  languages!: string[];
  @Field(() => Gender, { nullable: true, description: 'What these residents made a condition, if anything.' })
  gender!: Gender | null;
  @Field(() => String, { nullable: true, description: 'The district; null: anywhere in the programme.' })
  district!: string | null;
  @Field(() => [DayPart], { description: 'When half of them or more can meet.' })
  availability!: DayPart[];
  @Field(() => Int, { description: 'How long the longest of them has waited, in days.' })
  longestWaitDays!: number;
  @Field(() => String, { description: 'The need in a sentence, in your language.' })
  text!: string;
  @Field(() => String, { description: 'A title for a vacancy, by which no resident can be known.' })
  vacancyTitle!: string;
  @Field(() => String, { description: 'A text for a vacancy, by which no resident can be known.' })
  vacancySummary!: string;
}
