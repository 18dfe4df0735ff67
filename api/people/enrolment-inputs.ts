import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { SupportMode } from '../organisations/codes.ts';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';
import { DayPart, Experience, Gender, Trait } from './codes.ts';

@InputType({
  description:
    'What a volunteer does, can and wants in a programme. What is left out stays as it is; null takes away what need not be known.',
})
export class EnrolmentInput {
  @Field(() => [SupportMode], { nullable: true, description: 'Which support the volunteer gives.' })
  supportModes?: SupportMode[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The most matches open at once, 0 to 1000; as the programme says for who is new.',
  })
  capacity?: number | null;
  @Field(() => Float, { nullable: true, description: 'The longest way to a resident, in kilometres.' })
  maxDistanceKm?: number | null;
  @Field(() => [DayPart], { nullable: true, description: 'When the volunteer has time.' })
  availability?: DayPart[] | null;
  @Field(() => Gender, {
    nullable: true,
    description: 'Whether the volunteer wishes to help a woman or a man.',
  })
  wantedRequesterGender?: Gender | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether that wish is a condition.' })
  genderWishHard?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The most matches open at once over all programmes of the organisation, 0 to 1000.',
  })
  capacityInAll?: number | null;
  @Field(() => Int, { nullable: true, description: 'The youngest resident that is wished for, in years.' })
  wantedAgeFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'The oldest resident that is wished for, in years.' })
  wantedAgeTo?: number | null;
  @Field(() => Gender, { nullable: true, description: 'Gender of the volunteer, as given.' })
  gender?: Gender | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Languages that the volunteer speaks, as ISO 639-1 codes.',
  })
  languages?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'What the volunteer likes.' })
  interests?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'What the volunteer does or did for a living.',
  })
  professions?: string[] | null;
  @Field(() => [Trait], {
    nullable: true,
    description: 'What others may not want to be near: of the volunteer.',
  })
  traits?: Trait[] | null;
  @Field(() => [Trait], { nullable: true, description: 'What the volunteer does not want to be near.' })
  avoids?: Trait[] | null;
  @Field(() => [Experience], {
    nullable: true,
    description: 'What the volunteer has been through or knows well.',
  })
  experience?: Experience[] | null;
  @Field(() => SupportMode, {
    nullable: true,
    description: 'The kind of support that the volunteer likes best; one that the volunteer gives.',
  })
  preferredSupportMode?: SupportMode | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Municipalities in which the volunteer may be deployed; empty: in all of the organisation.',
  })
  municipalities?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the volunteer may be deployed here already: who was trained elsewhere may have to wait.',
  })
  deployable?: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the training was complete.' })
  trainedOn?: Day | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which somebody saw the certificate of conduct (VOG). Keep no copy of it.',
  })
  vogSeenOn?: Day | null;
}
