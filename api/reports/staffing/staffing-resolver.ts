import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Colleague, colleaguesById } from '../../followup/colleagues.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { WhoseArgs } from '../report-args.ts';
import { reportedWhose } from '../reported-whose.ts';
import { loadStaffingReport } from './staffing-report.ts';
import { Caseload, ScreeningFigures, StaffingReport } from './staffing-types.ts';

@Resolver(() => Caseload)
export class CaseloadResolver {
  @Query(() => StaffingReport, {
    nullable: true,
    description:
      'What coordinators have in hand, and how far volunteers are with what is asked before a match, today or on the day of the instant; null when there is no such organisation or programme for you. For coordinators and managers: it names colleagues.',
  })
  async staffingReport(
    @Args(() => WhoseArgs) asked: WhoseArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<StaffingReport | null> {
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked, 'report.rows');
    return whose && loadStaffingReport(await context.reads.em(), whose, as);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'By what the rows behind these figures are asked; null for what is nobody’s.',
  })
  ownerKey(@Root() { ownerId }: Caseload): string | null {
    return ownerId === null ? null : toGlobalId('Colleague', ownerId);
  }

  @FieldResolver(() => Colleague, {
    nullable: true,
    description:
      'The coordinator; null for what is nobody’s, and for who has no role in the organisation any more and is not known by name.',
  })
  async owner(@Root() { ownerId }: Caseload, @Ctx() context: Context): Promise<Colleague | null> {
    return ownerId === null ? null : ((await context.load(colleaguesById, ownerId)) ?? null);
  }
}

@Resolver(() => ScreeningFigures)
export class ScreeningFiguresResolver {
  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() { programmeId }: ScreeningFigures, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, programmeId))!;
  }
}
