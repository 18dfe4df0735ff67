import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { anyProgramme } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { Colleague, colleaguesById } from '../followup/colleagues.ts';
import { Match } from '../matching/match.ts';
import { matchesById } from '../matching/queries.ts';
import { Organisation } from '../organisations/organisation.ts';
import { permittedOrganisation } from '../organisations/permitted.ts';
import type { Programme } from '../organisations/programme.ts';
import { permittedProgramme } from '../organisations/programme-page.ts';
import { clocksOf } from '../organisations/reporting-basis.ts';
import { VolunteerProfile, volunteersById } from '../people/profile.ts';
import { enrolmentsById } from '../people/queries.ts';
import { Enrolment } from '../people/volunteer.ts';
import { type Connection, type PageArgs, pageArgs, pageOf } from '../platform/connection.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { requestsById, spellsById } from '../requests/queries.ts';
import { Request, WaitlistSpell } from '../requests/request.ts';
import { DurationFigure, durationRows, isOfProgrammes } from './duration-rows.ts';
import { checkedInstant } from './known/as-known.ts';
import { differences, writtenBetween } from './known/changes.ts';
import { asAsked, FigureRowsArgs } from './known/known-at.ts';
import { judgedRows, OrganisationFigure, organisationRows } from './organisation-rows.ts';
import { badField, checkedPeriod, PeriodInput } from './period.ts';
import { programmeRows } from './programme-rows.ts';
import { ProgrammeFigure, type SelectedRow, selectedRows } from './programme-selections.ts';
import { reportedWhose } from './reported-whose.ts';
import { FigureChange, FigureRow, FigureRowConnection, figureRow } from './rows-types.ts';
import { checkedIdleMonths } from './volunteer-retention-report.ts';

@Resolver(() => FigureChange)
export class FigureChangeResolver {
  @FieldResolver(() => Colleague, { nullable: true })
  async by(@Root() change: FigureChange, @Ctx() context: Context): Promise<Colleague | null> {
    if (!change.accountId || !(await context.may('request.read', change.row))) return null;
    return (await context.load(colleaguesById, change.accountId)) ?? null;
  }
}

@Resolver(() => FigureRow)
export class FigureRowsResolver {
  @Query(() => FigureRowConnection, {
    nullable: true,
    description:
      'The rows that a figure of a programme counts, the earliest first; null when there is no such programme for you. For coordinators and managers.',
  })
  async figureRows(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('figure', () => ProgrammeFigure, { description: 'Which figure.' }) figure: ProgrammeFigure,
    @Args(() => FigureRowsArgs) args: FigureRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FigureRow> | null> {
    const { period, page, as } = asked(args, context);
    const programme = await permittedProgramme(context, programmeId, 'report.rows');
    if (!programme) return null;
    const rows = selectedRows(
      await programmeRows(await context.reads.em(), programme, period, as),
      figure,
      period,
    );
    return pageOfRows(rows, page, () => programme);
  }

  @Query(() => FigureRowConnection, {
    nullable: true,
    description:
      'The rows that a figure of an organisation counts, the earliest first; null when there is no such organisation for you. For coordinators and managers.',
  })
  async organisationFigureRows(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('figure', () => OrganisationFigure, { description: 'Which figure.' }) figure: OrganisationFigure,
    @Args(() => FigureRowsArgs) args: FigureRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FigureRow> | null> {
    const { period, page, as } = asked(args, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.rows');
    if (!organisation) return null;
    const { id } = organisation;
    // Who is in the rows is remembered as one look at the organisation, as a list of a programme is.
    context.look({ organisationId: id, entity: 'Organisation', entityId: id, action: 'report.rows' });
    const rows = await organisationRows(await context.reads.em(), organisation, figure, period, as);
    return pageOfRows(rows, page, (row) => ({ id: row.programmeId, organisationId: id }));
  }

  @Query(() => FigureRowConnection, {
    nullable: true,
    description:
      'The rows that a figure on how long things last counts, the earliest first; null when there is no such organisation or programme for you. For coordinators and managers.',
  })
  async durationFigureRows(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'One programme of it, for matches and waits; all together when left out.',
    })
    programme: string | null,
    @Arg('figure', () => DurationFigure, { description: 'Which figure.' }) figure: DurationFigure,
    @Arg('idleMonths', () => Int, {
      nullable: true,
      description: 'After how many months without a match a volunteer counts as idle; 6 when left out.',
    })
    idleMonths: number | null,
    @Args(() => FigureRowsArgs) args: FigureRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FigureRow> | null> {
    const { period, page, as } = asked(args, context);
    const months = checkedIdleMonths(idleMonths);
    if (programme && !isOfProgrammes(figure)) throw badField('programme', 'is for matches and waits');
    const whose = await reportedWhose(context, organisationId, programme, 'report.rows');
    if (!whose) return null;
    const { organisationId: id, programmeId } = whose;
    context.look({ organisationId: id, entity: 'Organisation', entityId: id, action: 'report.rows' });
    const em = await context.reads.em();
    const organisation = await em.findOneOrFail(Organisation, { id });
    const question = { organisation, programmeId, figure, period, idleMonths: months };
    const rows = await durationRows(em, question, as);
    return pageOfRows(rows, page, (row) => ({ id: row.programmeId, organisationId: id }));
  }

  @Query(() => FigureRowConnection, {
    nullable: true,
    description:
      'The requests by which a clock of an organisation is judged, the earliest first, each from the day on which the clock began until it stopped; null when there is no such organisation or clock for you. For coordinators and managers.',
  })
  async clockRows(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('clock', () => Int, { description: 'Which clock, by its place in the report: the first is 0.' })
    clock: number,
    @Arg('within', () => Boolean, {
      nullable: true,
      description: 'Only those in time, or only those that were not; all when left out.',
    })
    within: boolean | null,
    @Args(() => FigureRowsArgs) args: FigureRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FigureRow> | null> {
    const { period, page, as } = asked(args, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.rows');
    const chosen = organisation && clocksOf(organisation.settings)[clock];
    if (!chosen) return null;
    const { id } = organisation;
    context.look({ organisationId: id, entity: 'Organisation', entityId: id, action: 'report.rows' });
    const rows = await judgedRows(await context.reads.em(), id, { period, clock: chosen, within }, as);
    return pageOfRows(rows, page, (row) => ({ id: row.programmeId, organisationId: id }));
  }

  @Query(() => [FigureChange], {
    nullable: true,
    description:
      'Why a figure of a programme was another one at an earlier instant: the rows in which the two reports differ, at most 500; null when there is no such programme for you. For coordinators and managers.',
  })
  async figureChanges(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('period', () => PeriodInput, { description: 'The period of both reports.' }) input: PeriodInput,
    @Arg('figure', () => ProgrammeFigure, { description: 'Which figure.' }) figure: ProgrammeFigure,
    @Arg('earlier', () => DateTimeScalar, { description: 'The instant of the earlier report.' })
    earlier: Date,
    @Arg('later', () => DateTimeScalar, {
      nullable: true,
      description: 'The instant of the later report; now when left out.',
    })
    later: Date | null,
    @Ctx() context: Context,
  ): Promise<FigureChange[] | null> {
    const period = checkedPeriod(input);
    const before = checkedInstant('earlier', earlier, context.now)!;
    const after = checkedInstant('later', later, context.now) ?? context.now;
    if (before >= after) throw badField('earlier', 'must be before later');
    const programme = await permittedProgramme(context, programmeId, 'report.rows');
    return programme && changesOf(context, programme, period, figure, before, after);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A code: why a match ended, for who may see such reasons of one person; or how far an enrolment was.',
  })
  async code(@Root() row: FigureRow, @Ctx() context: Context): Promise<string | null> {
    return row.kind !== 'MATCH' || (await context.may('match.read', row, 'HEALTH')) ? row.said : null;
  }

  @FieldResolver(() => Match, {
    nullable: true,
    description: 'The match as it is now, for who may see it.',
  })
  async match(@Root() row: FigureRow, @Ctx() context: Context): Promise<Match | null> {
    if (row.kind !== 'MATCH' || !(await context.may('match.read', row))) return null;
    return (await context.load(matchesById, row.rowId)) ?? null;
  }

  @FieldResolver(() => WaitlistSpell, {
    nullable: true,
    description: 'The wait as it is now, for who may see it.',
  })
  async wait(@Root() row: FigureRow, @Ctx() context: Context): Promise<WaitlistSpell | null> {
    if (row.kind !== 'WAIT' || !(await context.may('waitlist.read', row))) return null;
    return (await context.load(spellsById, row.rowId)) ?? null;
  }

  @FieldResolver(() => Request, {
    nullable: true,
    description: 'The request as it is now, for who may see it.',
  })
  async request(@Root() row: FigureRow, @Ctx() context: Context): Promise<Request | null> {
    if (row.kind !== 'REQUEST' || !(await context.may('request.read', row))) return null;
    return (await context.load(requestsById, row.rowId)) ?? null;
  }

  @FieldResolver(() => VolunteerProfile, {
    nullable: true,
    description: 'The volunteer of a time as one, for who may see them.',
  })
  async volunteer(@Root() row: FigureRow, @Ctx() context: Context): Promise<VolunteerProfile | null> {
    const { organisationId, aboutId: volunteerId } = row;
    if (row.kind !== 'VOLUNTEERSHIP') return null;
    const may = context.may('volunteer.read', { organisationId, programmeId: anyProgramme, volunteerId });
    if (!(await may)) return null;
    return (await context.load(volunteersById, volunteerId)) ?? null;
  }

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: 'The enrolment as it is now, for who may see it.',
  })
  async enrolment(@Root() row: FigureRow, @Ctx() context: Context): Promise<Enrolment | null> {
    if (row.kind !== 'ENROLMENT' || !(await context.may('volunteer.read', row))) return null;
    return (await context.load(enrolmentsById, row.rowId)) ?? null;
  }
}

/** What is asked of rows, checked. */
const asked = (args: FigureRowsArgs, context: Context) => ({
  period: checkedPeriod(args.period),
  page: pageArgs(args.first, args.after, 2),
  as: asAsked(args, context),
});

function pageOfRows<Row extends SelectedRow>(
  rows: readonly Row[],
  page: PageArgs,
  placeOf: (row: Row) => { id: string | null; organisationId: string },
): Connection<FigureRow> {
  const still = page.after ? rows.filter((row) => sortKey(row).join() > page.after!.join()) : rows;
  const shown = still.slice(0, page.first + 1).map((row) => figureRow(row, placeOf(row)));
  return pageOf(shown, page, rows.length, (row) => sortKey({ ...row, id: row.rowId }));
}

const sortKey = ({ fromOn, id }: Pick<SelectedRow, 'fromOn' | 'id'>): string[] => [fromOn, id];

const mostChanges = 500;

async function changesOf(
  context: Context,
  programme: Programme,
  period: PeriodInput,
  figure: ProgrammeFigure,
  earlier: Date,
  later: Date,
): Promise<FigureChange[]> {
  const em = await context.reads.em();
  const rowsAt = async (knownAt: Date) =>
    selectedRows(await programmeRows(em, programme, period, { knownAt }), figure, period);
  const changed = differences(await rowsAt(earlier), await rowsAt(later)).slice(0, mostChanges);
  const ids = changed.map(({ row }) => row.id);
  const written = await writtenBetween(em, ids, earlier, later);
  return changed.map(({ change, row }) =>
    Object.assign(new FigureChange(), {
      change,
      row: figureRow(row, programme),
      changedAt: written.get(row.id)?.changedAt ?? null,
      columns: written.get(row.id)?.columns ?? [],
      accountId: written.get(row.id)?.accountId ?? null,
    }),
  );
}
