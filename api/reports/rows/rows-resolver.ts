import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { anyProgramme } from '../../access/permissions.ts';
import type { Context } from '../../context.ts';
import { Colleague, colleaguesById } from '../../followup/colleagues.ts';
import { Match } from '../../matching/match.ts';
import { matchesById } from '../../matching/queries.ts';
import { Organisation } from '../../organisations/organisation.ts';
import { PageArgs } from '../../organisations/programme-page.ts';
import { VolunteerProfile, volunteersById } from '../../people/profile.ts';
import { enrolmentsById } from '../../people/queries.ts';
import { Enrolment } from '../../people/volunteer.ts';
import {
  type Connection,
  type PageArgs as PageOfConnection,
  pageArgs,
  pageOf,
} from '../../platform/connection.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { requestsById, spellsById } from '../../requests/queries.ts';
import { Request, WaitlistSpell } from '../../requests/request.ts';
import { type AsOf, asOf, checkedInstant } from '../known/as-known.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { knownSinceWarning } from '../known/since.ts';
import { badField } from '../period.ts';
import { reportedWhose } from '../reported-whose.ts';
import { given } from '../warnings.ts';
import { differences, writtenBetween } from './changes.ts';
import { FigureArgs } from './figure-args.ts';
import {
  FigureChange,
  FigureChanges,
  FigureRow,
  FigureRowConnection,
  figureRow,
  type RowChange,
} from './figure-row.ts';
import { knownSinceOf, rowSource } from './row-source.ts';
import type { SelectedRow } from './selected-row.ts';

/** Of so many rows it is told at most how they changed. */
const mostChanges = 500;

@Resolver(() => FigureChange)
export class FigureChangeResolver {
  @Query(() => FigureChanges, {
    nullable: true,
    description:
      'Why a figure was another one at an earlier instant: the rows in which the two reports differ; null when there is no such figure for you. For coordinators and managers.',
  })
  async figureChanges(
    @Args(() => FigureArgs) asked: FigureArgs,
    @Arg('earlier', () => DateTimeScalar, { description: 'The instant of the earlier report.' })
    earlier: Date,
    @Arg('later', () => DateTimeScalar, {
      nullable: true,
      description: 'The instant of the later report; now when left out.',
    })
    later: Date | null,
    @Ctx() context: Context,
  ): Promise<FigureChanges | null> {
    const before = checkedInstant('earlier', earlier, context.now)!;
    const after = checkedInstant('later', later, context.now) ?? context.now;
    if (before >= after) throw badField('earlier', 'must be before later');
    const rowsAt = await permittedRows(asked, context);
    const was = await rowsAt?.(asOf(before, context.today));
    const is = await rowsAt?.(asOf(after, context.today));
    if (!was || !is) return null;
    const all = differences(was.rows, is.rows);
    const changed = all.slice(0, mostChanges);
    const em = await context.reads.em();
    const ids = changed.map(({ row }) => row.id);
    const written = await writtenBetween(em, ids, before, after);
    const rows = changed.map(({ change, row }) => {
      const { changedAt = null, columns = [], accountId = null, isNew = false } = written.get(row.id) ?? {};
      const shown = figureRow(row, is.organisationId);
      const who = { accountId, isByColleague: accountId !== null };
      return Object.assign(new FigureChange(), { change, row: shown, changedAt, isNew, columns, ...who });
    });
    const count = (what: RowChange) => all.filter(({ change }) => change === what).length;
    const then = asOf(before, context.today);
    const since = knownSinceWarning(then, await knownSinceOf(asked.figure.name)(em, is.organisationId, then));
    return Object.assign(new FigureChanges(), {
      entered: count('ENTERED'),
      left: count('LEFT'),
      changed: count('CHANGED'),
      rows,
      warnings: given([since]),
    });
  }

  @FieldResolver(() => Colleague, { nullable: true })
  async by(@Root() { accountId, row }: FigureChange, @Ctx() context: Context): Promise<Colleague | null> {
    const { organisationId, programmeId } = row;
    const may = context.may('request.read', { organisationId, programmeId: programmeId ?? anyProgramme });
    if (!accountId || !(await may)) return null;
    return (await context.load(colleaguesById, accountId)) ?? null;
  }
}

@Resolver(() => FigureRow)
export class FigureRowsResolver {
  @Query(() => FigureRowConnection, {
    nullable: true,
    description:
      'The rows that a figure counts, the earliest first; null when there is no such figure for you. For coordinators and managers.',
  })
  async figureRows(
    @Args(() => FigureArgs) asked: FigureArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FigureRow> | null> {
    const page = pageArgs(first, after, 2);
    const as = asAsked(known, context);
    const rowsAt = await permittedRows(asked, context);
    const found = await rowsAt?.(as);
    return found ? pageOfRows(found, page) : null;
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
    description: 'The match, or that of an evaluation, as it is now; for who may see it.',
  })
  async match(@Root() row: FigureRow, @Ctx() context: Context): Promise<Match | null> {
    const isOfMatch = row.kind === 'MATCH' || row.kind === 'EVALUATION';
    if (!isOfMatch || !row.aboutId || !(await context.may('match.read', row))) return null;
    return (await context.load(matchesById, row.aboutId)) ?? null;
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
    if (row.kind !== 'VOLUNTEERSHIP' || !volunteerId) return null;
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

interface RowsOf {
  rows: SelectedRow[];
  organisationId: string;
}

/**
 * Gives the rows of a figure as of an instant, to who may see them; null for others. Who is in the rows is remembered as
 * one look at the organisation or the programme, as a list is.
 */
async function permittedRows(
  asked: FigureArgs,
  context: Context,
): Promise<((asOf: AsOf) => Promise<RowsOf | null>) | null> {
  const source = rowSource(asked);
  const whose = await reportedWhose(context, asked, 'report.rows');
  if (!whose) return null;
  const { organisationId, programmeId } = whose;
  const seen = programmeId
    ? { entity: 'Programme', entityId: programmeId }
    : { entity: 'Organisation', entityId: organisationId };
  context.look({ organisationId, ...seen, action: 'report.rows' });
  const em = await context.reads.em();
  const organisation = await em.findOneOrFail(Organisation, { id: organisationId });
  return async (asOf) => {
    const rows = await source(em, { organisation, programmeId }, asOf);
    return rows && { rows, organisationId };
  };
}

function pageOfRows({ rows, organisationId }: RowsOf, page: PageOfConnection): Connection<FigureRow> {
  const still = page.after ? rows.filter((row) => sortKey(row).join() > page.after!.join()) : rows;
  const shown = still.slice(0, page.first + 1).map((row) => figureRow(row, organisationId));
  return pageOf(shown, page, rows.length, (row) => sortKey({ ...row, id: row.rowId }));
}

const sortKey = ({ fromOn, id }: Pick<SelectedRow, 'fromOn' | 'id'>): string[] => [fromOn, id];
