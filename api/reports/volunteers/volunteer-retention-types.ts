import { Field, Float, Int, ObjectType } from 'type-graphql';
import { MedianKnown, OutcomeAfterMonths, RetentionCurve } from '../lasting/followed-types.ts';
import { Warning } from '../warning.ts';

@ObjectType({
  description:
    'Who joined and left one programme. Counted are the times that a volunteer was in it, while a volunteer of the organisation; candidates and rejected left out, as known now. Who leaves and comes back joins twice.',
})
export class ProgrammeVolunteerFlow {
  programmeId!: string;
  @Field(() => Int, { description: 'In the programme at start.' })
  activeAtStart!: number;
  @Field(() => Int, { description: 'Came in on a day of the period.' })
  joined!: number;
  @Field(() => Int, { description: 'Left on a day of the period.' })
  left!: number;
  @Field(() => Int, { description: 'In the programme at end: active at start + joined − left.' })
  activeAtEnd!: number;
}

@ObjectType({
  description:
    'From candidate to first match: the enrolments that began in the period in programmes of matches, followed to today. Who leaves or is rejected before a match can no longer be matched (competes). Unit: enrolments.',
})
export class FirstMatchFigures {
  @Field(() => Int, { description: 'Enrolments that began in the period.' })
  began!: number;
  @Field(() => Int, { description: 'Of these, those that have been linked.' })
  matched!: number;
  @Field(() => Int, { description: 'Of these, those that ended before a match.' })
  left!: number;
  @Field(() => Int, { description: 'Of these, those that wait still.' })
  notYet!: number;
  @Field(() => Int, {
    description: 'Of these, those that ended on a day that is not known: they are in no share.',
  })
  dayUnknown!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Half was linked within so many days; null unless that is reached.',
  })
  medianDays!: number | null;
  @Field(() => MedianKnown, { description: 'Whether half was linked.' })
  median!: MedianKnown;
  @Field(() => [OutcomeAfterMonths], {
    description: 'Happened: linked. Otherwise: ended before a match. After 1, 3, 6 and 12 months.',
  })
  afterMonths!: OutcomeAfterMonths[];
}

@ObjectType({
  description:
    'Whether volunteers have somebody to help, at end or today if that comes first, as persons. How far somebody is in screening, and whether they pause, is taken as known now.',
})
export class VolunteerUse {
  @Field(() => Int, { description: 'Volunteers with a match that ran.' })
  matched!: number;
  @Field(() => Int, {
    description:
      'Volunteers without one who could be asked: certified in a programme of matches, not paused, with a place.',
  })
  available!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Matched ÷ (matched + available), 0 to 1; null when there are none.',
  })
  utilisation!: number | null;
  @Field(() => Int, { description: 'Of the available, those who never had a match.' })
  neverMatched!: number;
  @Field(() => Int, {
    description:
      'Of the available, those whose last match ended at least idleMonths months by the calendar before.',
  })
  idle!: number;
  @Field(() => Int, { description: 'After how many months without a match somebody counts as idle.' })
  idleMonths!: number;
}

@ObjectType({
  description:
    'Whether volunteers stayed as long as they promised (Ellis): of those who joined in the period with a promise known, and whose promised months by the calendar are over. Unit: times as a volunteer.',
})
export class CommitmentFigures {
  @Field(() => Int, { description: 'N: the promised months are over.' })
  due!: number;
  @Field(() => Int, { description: 'n: of these, those who stayed as long or longer.' })
  kept!: number;
  @Field(() => Float, { nullable: true, description: 'n ÷ N, 0 to 1; null when N is 0.' })
  rate!: number | null;
  @Field(() => Int, { description: 'Their promised months are not over yet.' })
  notYetDue!: number;
  @Field(() => Int, { description: 'No promise is known of them.' })
  unknown!: number;
}

@ObjectType({ description: 'How long volunteers stay, and whether they are put to use.' })
export class VolunteerRetentionReport {
  @Field(() => [ProgrammeVolunteerFlow], {
    description: 'Each programme in which anybody was on a day of the period, by name.',
  })
  programmes!: ProgrammeVolunteerFlow[];
  @Field(() => RetentionCurve, {
    description:
      'How long people stay volunteers: those who joined in the period, followed to today; after 12, 24 and 60 months. Every leaving counts. Unit: times as a volunteer, so who comes back begins anew.',
  })
  curve!: RetentionCurve;
  @Field(() => Int, {
    description:
      'Volunteers in the period of whom the day of joining is not known: they are not in the curve.',
  })
  joinedOnUnknown!: number;
  @Field(() => FirstMatchFigures, { description: 'From candidate to first match.' })
  firstMatch!: FirstMatchFigures;
  @Field(() => VolunteerUse, { description: 'Whether they have somebody to help.' })
  use!: VolunteerUse;
  @Field(() => CommitmentFigures, { description: 'Whether they stayed as long as they promised.' })
  commitment!: CommitmentFigures;
  @Field(() => [Warning], { description: 'What to know before using these figures.' })
  warnings!: Warning[];
}
