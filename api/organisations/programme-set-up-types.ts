import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';
import { ProgrammeStatus, ScreeningStep, SupportMode } from './codes.ts';
import type { ProgrammeSetUp } from './programme-set-up.ts';

@ObjectType('ProgrammeSetUp', { description: 'How a programme is set up; null: not asked, or not limited.' })
@InputType('ProgrammeSetUpInput', {
  description: 'How a programme is to be; null: not asked, or not limited.',
})
export class ProgrammeSetUpFace implements ProgrammeSetUp {
  @Field({ description: 'Its name, at most 60 characters.' })
  name!: string;
  @Field({ description: 'What it offers, in a sentence or two for residents, at most 300 characters.' })
  summary!: string;
  @Field(() => ProgrammeStatus, { description: 'Whether it takes new requests.' })
  status!: ProgrammeStatus;
  @Field(() => String, {
    nullable: true,
    description: 'Why it takes no requests; needed when it does not, at most 200 characters.',
  })
  statusReason?: string | null;
  @Field(() => [SupportMode], { description: 'Which support it offers, at least one.' })
  supportModes!: SupportMode[];
  @Field(() => [ScreeningStep], { description: 'What a volunteer must have before being matched.' })
  screening!: ScreeningStep[];
  @Field(() => Float, {
    nullable: true,
    description: 'For how many months a certificate of conduct is valid, 1 to 120; null: always.',
  })
  vogValidMonths?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'For how many months the training is valid, 1 to 120; null: always.',
  })
  trainingValidMonths?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'How many open matches a volunteer who enrols has at most, 1 to 50; null: one.',
  })
  capacityPerVolunteer?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'The longest distance between the two, in kilometres, 1 to 200, unless either says otherwise.',
  })
  maxDistanceKm?: number | null;
  @Field(() => Float, { nullable: true, description: 'The youngest whom it is for, in completed years.' })
  ageMin?: number | null;
  @Field(() => Float, { nullable: true, description: 'The oldest whom it is for, in completed years.' })
  ageMax?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'How many weeks a trial lasts before somebody asks how it goes, 1 to 52; null: six.',
  })
  trialWeeks?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'How many months a match is expected to last, 1 to 120.',
  })
  expectedMonths?: number | null;
  @Field({ description: 'Whether residents can ask for it themselves.' })
  openToResidents!: boolean;
  @Field({ description: 'Whether a match is with a whole household.' })
  wholeHousehold!: boolean;
  @Field({ description: 'Whether volunteers must have brought up children, as far as they were asked.' })
  parentsOnly!: boolean;
  @Field({ description: 'Whether a volunteer from the same neighbourhood is not wanted.' })
  notSameNeighbourhood!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The first day of its licence.' })
  licenceFrom?: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which its licence is no longer valid.',
  })
  licenceUntil?: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From this day on all matches and waits are known; of those that began before it only what still ran then. Null: always; left out: as it is.',
  })
  completeFrom?: Day | null;
}
