import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { ProgrammePageArgs, programmePage } from '../organisations/programme-page.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import { Refusal } from '../platform/refusal.ts';
import { requestsById } from './queries.ts';
import { ResidentReport } from './report.ts';
import { Request } from './request.ts';
import { stopStep } from './rules.ts';
import { lockOwnRequest, reportProblem, settleReport, stopRequest } from './stopping.ts';

const ResidentReportConnection = connectionOf(ResidentReport, 'ResidentReport');

const OwnRequestResult = createUnionType({
  name: 'OwnRequestResult',
  description: 'The request as it is now, or why nothing changed.',
  types: () => [Request, Refusal] as const,
});
const SettleReportResult = createUnionType({
  name: 'SettleReportResult',
  description: 'What a resident let us know, as it is now, or why nothing changed.',
  types: () => [ResidentReport, Refusal] as const,
});

/** What a resident does alone: stop, and say that something is wrong; and what the coordinator sees of it. */
@Resolver(() => Request)
export class OwnRequestResolver {
  @Mutation(() => OwnRequestResult, {
    description:
      'The resident stops: at once while no volunteer is in it; after that the coordinator is asked to end it. For the resident.',
  })
  stopRequest(
    @Arg('request', () => ID, { description: 'The request.' }) id: string,
    @Arg('why', () => String, {
      nullable: true,
      description: 'Why, if they want to say; 2000 characters at most.',
    })
    why: string | null,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    const { now, today } = context;
    return context.act(async (em, caller) => {
      const request = await lockOwnRequest(em, caller, 'request.stop', id);
      if (request instanceof Refusal) return request;
      return stopRequest(em, request, why ?? undefined, { accountId: null, now, today });
    });
  }

  @Mutation(() => OwnRequestResult, {
    description: 'Lets the coordinator know that something is wrong. For the resident and the helper.',
  })
  reportProblem(
    @Arg('request', () => ID, { description: 'The request.' }) id: string,
    @Arg('words', () => String, {
      description: 'What is wrong; 2000 characters at most. No volunteer reads it.',
    })
    words: string,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    const { now, today } = context;
    return context.act(async (em, caller) => {
      const request = await lockOwnRequest(em, caller, 'request.report', id);
      if (request instanceof Refusal) return request;
      const byHelper = caller.actor.kind === 'HELPER';
      return reportProblem(em, request, { words, byHelper }, { accountId: null, now, today });
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can stop it now.' })
  async viewerCanStop(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    const place = { ...request, requestId: request.id };
    return stopStep(request.status) !== undefined && (await context.may('request.stop', place));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can let us know that something is wrong.' })
  viewerCanReport(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    return context.may('request.report', { ...request, requestId: request.id });
  }
}

@Resolver(() => ResidentReport)
export class ResidentReportResolver {
  @Query(() => ResidentReportConnection, {
    nullable: true,
    description:
      'What residents of a programme let us know and nobody has settled, oldest first; null when there is no such programme for you. For coordinators.',
  })
  residentReports(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ResidentReport> | null> {
    return programmePage(context, args, 'request.read', {
      entity: ResidentReport,
      where: { settledAt: null },
      orderBy: { writtenAt: 'asc', id: 'asc' },
    });
  }

  @Mutation(() => SettleReportResult, {
    description: 'Records that somebody took care of what a resident let us know. For coordinators.',
  })
  settleReport(
    @Arg('report', () => ID, { description: 'What the resident let us know.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ResidentReport | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const report = await lockForChange(
        em,
        viewer,
        {
          entity: ResidentReport,
          type: 'ResidentReport',
          argument: 'report',
          permission: 'request.handle',
          missing: 'requestNotFound',
        },
        id,
      );
      return report instanceof Refusal ? report : settleReport(em, report, acting);
    });
  }

  @FieldResolver(() => Request, { description: 'The request that it is about.' })
  async request(@Root() report: ResidentReport, @Ctx() context: Context): Promise<Request> {
    return (await context.load(requestsById, report.requestId))!;
  }
}
