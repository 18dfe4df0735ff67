import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SupportMode } from '../organisations/codes.ts';
import { DayPart, Experience, Gender, Trait } from '../people/codes.ts';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';
import {
  CallMoment,
  ReferrerKind,
  RejectionReason,
  RequestChannel,
  RequestOutcome,
  Urgency,
} from './codes.ts';

@InputType({ description: 'Somebody asks for another: a relative, or a professional.' })
export class OnBehalfInput {
  @Field(() => String, { description: 'The name of who asks.' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Their telephone number; this or a mail address is needed.',
  })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: 'Their mail address.' })
  email?: string | null;
  @Field(() => ReferrerKind, { description: 'Who they are.' })
  relation!: ReferrerKind;
  @Field(() => Boolean, {
    description: 'Whether the resident agrees that we get in touch. Without it nothing is kept.',
  })
  consent!: boolean;
}

@InputType({ description: 'Somebody wants to be called, instead of filling in questions.' })
export class CallMeBackInput {
  @Field(() => String, { description: 'First name.' })
  firstName!: string;
  @Field(() => String, { description: 'Last name.' })
  lastName!: string;
  @Field(() => String, { description: 'Telephone number.' })
  phone!: string;
  @Field(() => String, { description: 'Postcode: by it we know who calls.' })
  postcode!: string;
  @Field(() => CallMoment, { description: 'When it suits.' })
  moment!: CallMoment;
  @Field(() => ID, { nullable: true, description: 'The programme that it is about, if that is known.' })
  programme?: string | null;
}

@InputType({ description: 'A resident asks for a buddy.' })
export class SubmitRequestInput {
  @Field(() => ID, { description: 'The programme.' })
  programme!: string;
  @Field(() => String, { description: 'First name of the resident.' })
  firstName!: string;
  @Field(() => String, { description: 'Last name of the resident.' })
  lastName!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth of the resident.' })
  birthDate?: Day | null;
  @Field(() => Gender, { nullable: true, description: 'Gender of the resident.' })
  gender?: Gender | null;
  @Field(() => String, { description: 'Postcode of the resident: four digits, with or without two letters.' })
  postcode!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Mail address; this or a telephone number is needed, of the resident or of who asks.',
  })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Languages that the resident speaks, as ISO 639-1 codes.',
  })
  languages?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'What the resident likes.' })
  interests?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'What the resident does or did for a living.' })
  professions?: string[] | null;
  @Field(() => String, { nullable: true, description: 'View of life, if the resident wants to say.' })
  lifePhilosophy?: string | null;
  @Field(() => Gender, { nullable: true, description: 'Whether a woman or a man is wanted.' })
  wantedVolunteerGender?: Gender | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether that wish is a condition.' })
  genderWishHard?: boolean | null;
  @Field(() => SupportMode, { nullable: true, description: 'For once or for longer, if already known.' })
  supportMode?: SupportMode | null;
  @Field(() => [DayPart], { nullable: true, description: 'When the resident can meet.' })
  availability?: DayPart[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'The question, in their own words; 4000 characters at most.',
  })
  question?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Which version of the text about consent was shown, as `consentText` gave it; sending this is agreeing to it. The newest when left out.',
  })
  consentVersion?: number | null;
  @Field(() => OnBehalfInput, { nullable: true, description: 'Who asks, when it is not the resident.' })
  onBehalf?: OnBehalfInput | null;
}

@InputType({ description: 'A colleague writes down who asked by telephone, on paper or at the desk.' })
export class RecordRequestInput extends SubmitRequestInput {
  @Field(() => RequestChannel, { description: 'Where it came in.' })
  channel!: RequestChannel;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it came in; today when left out. Within a year.',
  })
  receivedOn?: Day | null;
  @Field(() => Boolean, { description: 'Whether the resident agrees that this is written down.' })
  agrees!: boolean;
  @Field(() => Boolean, { description: 'Whether you spoke with the resident: that is the first contact.' })
  spoken!: boolean;
  @Field(() => IntakeOutcomeInput, {
    nullable: true,
    description: 'What came out of the intake, if it was held at once.',
  })
  intake?: IntakeOutcomeInput | null;
}

@ObjectType({ description: 'A request has come in.' })
export class SubmittedRequest {
  @Field(() => String, { description: 'The code by which to ask how things stand.' })
  reference!: string;
  @Field(() => [String], { description: 'What happens next, in sentences.' })
  nextSteps!: string[];
  @Field(() => String, {
    nullable: true,
    description:
      'The last words of the confirmation, as the organisation says them; null when it has none of its own.',
  })
  closing!: string | null;
  @Field(() => DateScalar, { description: 'The day by which we get in touch.' })
  contactBy!: Day;
}

@InputType({ description: 'What came out of the intake. Days that are left out are today.' })
export class IntakeOutcomeInput {
  @Field(() => RequestOutcome, { description: 'How it ended.' })
  outcome!: RequestOutcome;
  @Field(() => DateScalar, { nullable: true, description: 'The day of the outcome.' })
  outcomeOn?: Day | null;
  @Field(() => RejectionReason, { nullable: true, description: 'Why, when rejected: needed then.' })
  outcomeReason?: RejectionReason | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the intake; the day of the outcome when left out.',
  })
  intakeOn?: Day | null;
  @Field(() => SupportMode, {
    nullable: true,
    description: 'For once or for longer: needed before the waitlist.',
  })
  supportMode?: SupportMode | null;
  @Field(() => [DayPart], {
    nullable: true,
    description: 'When the resident can meet, if that became clear.',
  })
  availability?: DayPart[] | null;
  @Field(() => [String], { nullable: true, description: 'Languages, if they became clear.' })
  languages?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Interests, if they became clear.' })
  interests?: string[] | null;
  @Field(() => Gender, { nullable: true, description: 'Whether a woman or a man is wanted.' })
  wantedVolunteerGender?: Gender | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether that wish is a condition.' })
  genderWishHard?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'The youngest volunteer that is wished for, in years.' })
  wantedAgeFrom?: number | null;
  @Field(() => Int, { nullable: true, description: 'The oldest volunteer that is wished for, in years.' })
  wantedAgeTo?: number | null;
  @Field(() => Float, { nullable: true, description: 'The longest way to a volunteer, in kilometres.' })
  maxDistanceKm?: number | null;
  @Field(() => Urgency, {
    nullable: true,
    description: 'How much it asks to go before others who wait as long.',
  })
  urgency?: Urgency | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an interpreter was arranged, so that no language in common is needed.',
  })
  interpreter?: boolean | null;
  @Field(() => [Trait], {
    nullable: true,
    description: 'What others may not want to be near: of the resident.',
  })
  traits?: Trait[] | null;
  @Field(() => [Trait], { nullable: true, description: 'What the resident does not want of a volunteer.' })
  avoids?: Trait[] | null;
  @Field(() => [Experience], {
    nullable: true,
    description: 'What it would help that the volunteer has been through or knows.',
  })
  helpfulExperience?: Experience[] | null;
  @Field(() => String, { nullable: true, description: 'Where the resident is referred to, when redirected.' })
  redirectTo?: string | null;
  @Field(() => String, { nullable: true, description: 'A note for colleagues; 4000 characters at most.' })
  note?: string | null;
}
