import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { candidatePools, poolName } from '../matching/candidates/pool.ts';
import { Match } from '../matching/match.ts';
import { matchesById, waitingByProgramme } from '../matching/queries.ts';
import { termsOf } from '../matching/suitability/suitability.ts';
import type { Programme } from '../organisations/programme.ts';
import { ProgrammePageArgs, permittedProgramme } from '../organisations/programme-page.ts';
import { enrolmentsById } from '../people/queries.ts';
import { Enrolment } from '../people/volunteer.ts';
import { byId } from '../platform/batch.ts';
import { type Connection, connectionOf, pageArgs, pageOf } from '../platform/connection.ts';
import { type Day, isDay } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';
import { requestsById } from '../requests/queries.ts';
import { Request } from '../requests/request.ts';
import { Application } from '../vacancies/vacancy.ts';
import { SignalCode, Whose } from './codes.ts';
import { Colleague, colleaguesById } from './colleagues.ts';
import { mineIn } from './mine.ts';
import { type SignalRow, signalRows } from './signal-rows.ts';

@ObjectType({ description: 'Something that asks for somebody’s attention.' })
export class Signal implements SignalRow {
  @Field(() => SignalCode, { description: 'What it is.' })
  code!: SignalCode;
  @Field(() => DateScalar, { description: 'The day on which its clock began.' })
  since!: Day;
  @Field(() => DateScalar, { description: 'The day on which it is due, or was.' })
  due!: Day;
  key!: string;
  ownerId!: string | null;
  requestId!: string | null;
  matchId!: string | null;
  enrolmentId!: string | null;
  applicationId!: string | null;
  organisationId!: string;
  programmeId!: string;
}

@ObjectType({ description: 'How many signals there are of a kind.' })
export class SignalCount {
  @Field(() => SignalCode, { description: 'The kind.' })
  code!: SignalCode;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

const SignalConnection = connectionOf(Signal, 'Signal');
type Signals = Connection<Signal> & { counts: SignalCount[] };

const applicationsById = byId(Application);

@Resolver(() => Signal)
export class SignalResolver {
  @Query(() => SignalConnection, {
    nullable: true,
    description:
      'What asks for attention in a programme today, what is urgent first, then what was due longest ago, what is only to be tidied last; null when there is no such programme for you. For coordinators.',
  })
  async signals(
    @Args(() => ProgrammePageArgs) { programme: globalId, first, after }: ProgrammePageArgs,
    @Arg('code', () => [SignalCode], { nullable: true, description: 'Only these; all when left out.' })
    codes: SignalCode[] | null,
    @Arg('whose', () => [Whose], { nullable: true, description: 'Only whose work it is; all when left out.' })
    whose: Whose[] | null,
    @Ctx() context: Context,
  ): Promise<Signals | null> {
    const page = pageArgs(first, onDays(after), 3);
    const programme = await permittedProgramme(context, globalId, 'request.read');
    if (!programme) return null;
    const nobodySuits = await whomNobodySuits(programme, context);
    const { rows, counts } = await signalRows(
      await context.reads.em(),
      {
        programme,
        today: context.today,
        mine: await mineIn(context, programme),
        whose: whose ?? ['MINE', 'NOBODYS', 'OTHERS'],
        codes: codes ?? null,
        nobodySuits,
      },
      page,
    );
    const counted = (Object.keys(SignalCode) as SignalCode[])
      .map((code) => Object.assign(new SignalCount(), { code, count: counts[code] ?? 0 }))
      .filter(({ count }) => count > 0);
    const total = counted
      .filter(({ code }) => !codes || codes.includes(code))
      .reduce((sum, { count }) => sum + count, 0);
    const { organisationId, id: programmeId } = programme;
    const signals = rows.map((row) => Object.assign(new Signal(), row, { organisationId, programmeId }));
    return { ...pageOf(signals, page, total, ({ due, code, key }) => [due, code, key]), counts: counted };
  }

  @FieldResolver(() => ID, { description: 'Its id, the same for as long as it is there.' })
  id(@Root() { code, key }: Signal): string {
    return `${code}:${key}`;
  }

  @FieldResolver(() => Colleague, { nullable: true, description: 'Whose work it is, if anybody’s.' })
  async owner(@Root() { ownerId }: Signal, @Ctx() context: Context): Promise<Colleague | null> {
    return ownerId ? ((await context.load(colleaguesById, ownerId)) ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you can take what it is about or give it to a colleague.',
  })
  viewerCanAssign(@Root() signal: Signal, @Ctx() context: Context): Promise<boolean> {
    return context.may('request.handle', signal);
  }

  @FieldResolver(() => Request, { nullable: true, description: 'The request that it is about.' })
  async request(@Root() { requestId }: Signal, @Ctx() context: Context): Promise<Request | null> {
    return requestId ? ((await context.load(requestsById, requestId)) ?? null) : null;
  }

  @FieldResolver(() => Match, { nullable: true, description: 'The match that it is about.' })
  async match(@Root() { matchId }: Signal, @Ctx() context: Context): Promise<Match | null> {
    return matchId ? ((await context.load(matchesById, matchId)) ?? null) : null;
  }

  @FieldResolver(() => Enrolment, { nullable: true, description: 'The volunteer that it is about.' })
  async enrolment(@Root() { enrolmentId }: Signal, @Ctx() context: Context): Promise<Enrolment | null> {
    return enrolmentId ? ((await context.load(enrolmentsById, enrolmentId)) ?? null) : null;
  }

  @FieldResolver(() => Application, { nullable: true, description: 'The application that it is about.' })
  async application(@Root() { applicationId }: Signal, @Ctx() context: Context): Promise<Application | null> {
    return applicationId ? ((await context.load(applicationsById, applicationId)) ?? null) : null;
  }
}

@Resolver(() => SignalConnection)
export class SignalConnectionResolver {
  @FieldResolver(() => [SignalCount], {
    description:
      'How many there are of each kind, on every page together and whichever kinds were asked for.',
  })
  counts(@Root() page: Signals): SignalCount[] {
    return page.counts;
  }
}

/** A cursor of ours begins with a day; any other text is no cursor, which `pageArgs` says. */
function onDays(after: string | null | undefined): string | null {
  if (after === null || after === undefined) return null;
  const key = Buffer.from(after, 'base64url').toString('utf8');
  return isDay(key.slice(2, 12)) ? after : '';
}

/** The spells of those who wait in a programme while no volunteer suits. */
async function whomNobodySuits(
  { id, organisationId, settings }: Programme,
  context: Context,
): Promise<string[]> {
  const [waiting, pool] = await Promise.all([
    context.load(waitingByProgramme, id),
    context.load(candidatePools, poolName({ organisationId, programmeId: id })),
  ]);
  const terms = termsOf(settings, context.today);
  return (waiting ?? [])
    .filter((seeker) => pool!.best(seeker, terms, 1).length === 0)
    .map(({ spellId }) => spellId);
}
