import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Acting, actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { Whose } from '../followup/codes.ts';
import { Event } from '../followup/event.ts';
import { ownedBy } from '../followup/mine.ts';
import { refuse } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { ProgrammePageArgs, programmePage } from '../organisations/programme-page.ts';
import { findProgramme, organisationsById, programmesById } from '../organisations/queries.ts';
import { RequesterProfile, requestersById } from '../people/profile.ts';
import { askedByNamed } from '../people/searching.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { workingDayAfter, workingDaysBetween } from '../platform/working-days.ts';
import {
  completeIntake,
  recordContactAttempt,
  recordFirstContact,
  recordSummary,
  removeFromWaitlist,
  requestRule,
  returnToWaitlist,
} from './actions.ts';
import { WaitlistRemoval } from './codes.ts';
import { IntakeOutcomeInput, SubmitRequestInput, SubmittedRequest } from './inputs.ts';
import { RequestStatus } from './lifecycle.ts';
import { confirmationWords } from './next-steps.ts';
import { eventsByEntity, openSpellsByRequest } from './queries.ts';
import { Request, WaitlistSpell } from './request.ts';
import { RequestResult } from './request-result.ts';
import { canCompleteIntake, canRecordFirstContact, promisedWorkingDays } from './rules.ts';
import { submitRequest } from './submit.ts';

const RequestConnection = connectionOf(Request, 'Request');

const SubmitRequestResult = createUnionType({
  name: 'SubmitRequestResult',
  description: 'The request came in, or why not.',
  types: () => [SubmittedRequest, Refusal] as const,
});

@Resolver(() => Request)
export class RequestResolver {
  @Query(() => RequestConnection, {
    nullable: true,
    description:
      'Requests of a programme, oldest first; null when there is no such programme for you. For coordinators.',
  })
  requests(
    @Args(() => ProgrammePageArgs) args: ProgrammePageArgs,
    @Arg('status', () => [RequestStatus], {
      nullable: true,
      description: 'Only in these states; all when left out.',
    })
    status: RequestStatus[] | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only of residents with this in their name, or with exactly this reference.',
    })
    search: string | null,
    @Arg('whose', () => [Whose], { nullable: true, description: 'Only whose work it is; all when left out.' })
    whose: Whose[] | null,
    @Ctx() context: Context,
  ): Promise<Connection<Request> | null> {
    return programmePage(context, args, 'request.read', {
      entity: Request,
      status,
      where: async (programme) => ({
        $and: [
          ...(await ownedBy(context, programme, whose)),
          ...(await askedByNamed(context, programme, search)),
        ],
      }),
      orderBy: { receivedAt: 'asc', id: 'asc' },
    });
  }

  @Query(() => Request, {
    nullable: true,
    description: 'One request; null when there is none for you. For coordinators.',
  })
  async request(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Request | null> {
    const rowId = fromGlobalId('Request', id);
    const found = rowId ? await (await context.reads.em()).findOne(Request, { id: rowId }) : null;
    return found && (await context.may('request.read', found)) ? found : null;
  }

  @Mutation(() => SubmitRequestResult, {
    description: 'Asks for a buddy, for oneself or for another. For anyone.',
  })
  async submitRequest(
    @Arg('input', () => SubmitRequestInput, { description: 'The request.' }) input: SubmitRequestInput,
    @Ctx() context: Context,
  ): Promise<SubmittedRequest | Refusal> {
    const programme = await findProgramme(await context.reads.em(), input.programme);
    if (!programme) return refuse('NOT_FOUND', 'programmeNotFound', 'programme');
    const request = await context.act(
      (em) =>
        submitRequest(
          em,
          programme,
          input,
          { accountId: null, now: context.now, today: context.today },
          context.language,
        ),
      programme.organisationId,
    );
    if (request instanceof Refusal) return request;
    const organisation = await context.load(organisationsById, programme.organisationId);
    const { reference } = request;
    return Object.assign(new SubmittedRequest(), {
      reference,
      ...confirmationWords(context, input, reference, organisation!),
      contactBy: workingDayAfter(amsterdamDay(request.receivedAt), promisedWorkingDays),
    });
  }

  @Mutation(() => RequestResult, {
    description:
      'Records that somebody tried to reach the resident, in vain. It is no contact: the promise of a first contact keeps running. For coordinators.',
  })
  recordContactAttempt(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Arg('at', () => DateTimeScalar, {
      description: 'When; not before the request came in, and not in the future.',
    })
    at: Date,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return handleRequest(context, request, (em, found, acting) =>
      recordContactAttempt(em, found, at, acting),
    );
  }

  @Mutation(() => RequestResult, {
    description: 'Records that somebody spoke with the resident for the first time. For coordinators.',
  })
  recordFirstContact(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Arg('at', () => DateTimeScalar, {
      description: 'When; not before the request came in, and not in the future.',
    })
    at: Date,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return handleRequest(context, request, (em, found, acting) => recordFirstContact(em, found, at, acting));
  }

  @Mutation(() => RequestResult, {
    description:
      'Records what came out of the intake; who is accepted goes on the waitlist. For coordinators.',
  })
  completeIntake(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Arg('outcome', () => IntakeOutcomeInput, { description: 'What came out.' }) outcome: IntakeOutcomeInput,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return handleRequest(context, request, async (em, found, acting) =>
      completeIntake(
        em,
        found,
        await em.findOneOrFail(Programme, { id: found.programmeId }),
        outcome,
        acting,
      ),
    );
  }

  @Mutation(() => RequestResult, {
    description: 'Takes a request off the waitlist without a match. For coordinators.',
  })
  removeFromWaitlist(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Arg('reason', () => WaitlistRemoval, { description: 'Why; not MATCHED: linking does that.' })
    reason: WaitlistRemoval,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today when left out.' })
    on: Day | null,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return handleRequest(context, request, async (em, found, acting) =>
      reason === 'MATCHED'
        ? refuse('INVALID', 'notWaiting', 'reason')
        : removeFromWaitlist(em, found, reason, on ?? acting.today, acting),
    );
  }

  @Mutation(() => RequestResult, {
    description:
      'Puts back on the waitlist, from today, whose request rested or whose match has ended. For coordinators.',
  })
  returnToWaitlist(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return handleRequest(context, request, returnToWaitlist);
  }

  @Mutation(() => RequestResult, {
    description:
      'Writes down what a volunteer who is proposed may read, and whether the resident agreed to these words. For coordinators.',
  })
  recordSummary(
    @Arg('request', () => ID, { description: 'The request.' }) request: string,
    @Arg('summary', () => String, {
      description: 'A few sentences, without a name or an address; 1,000 characters at most.',
    })
    summary: string,
    @Arg('agreed', () => Boolean, {
      description: 'Whether the resident agreed; until then no volunteer reads it.',
    })
    agreed: boolean,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return handleRequest(context, request, (em, found, acting) =>
      recordSummary(em, found, { summary, agreed }, acting),
    );
  }

  @FieldResolver(() => Int, {
    description:
      'Working days from receipt until now, or until the outcome: no weekends, no Dutch public holidays.',
  })
  workingDaysOpen(@Root() request: Request, @Ctx() context: Context): number {
    return workingDaysBetween(
      request.receivedAt,
      request.outcomeOn ? new Date(`${request.outcomeOn}T12:00:00Z`) : context.now,
    );
  }

  @FieldResolver(() => RequesterProfile, { description: 'Who asks, or for whom is asked.' })
  async requester(@Root() request: Request, @Ctx() context: Context): Promise<RequesterProfile> {
    return (await context.load(requestersById, request.requesterId))!;
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() request: Request, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, request.programmeId))!;
  }

  @FieldResolver(() => WaitlistSpell, {
    nullable: true,
    description: 'Its place on the waitlist now, if it waits.',
  })
  async waitlistEntry(@Root() request: Request, @Ctx() context: Context): Promise<WaitlistSpell | null> {
    return (await context.load(openSpellsByRequest, request.id)) ?? null;
  }

  @FieldResolver(() => [Event], { description: 'What happened to it, oldest first.' })
  async history(@Root() request: Request, @Ctx() context: Context): Promise<Event[]> {
    return (await context.load(eventsByEntity, request.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can record the first contact now.' })
  async viewerCanRecordFirstContact(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    return canRecordFirstContact(request) && (await context.may('request.handle', request));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can complete the intake now.' })
  async viewerCanCompleteIntake(@Root() request: Request, @Ctx() context: Context): Promise<boolean> {
    return canCompleteIntake(request) && (await context.may('request.handle', request));
  }
}

/** Finds the request that a client names, locks it, and does something with it if whoever asks may. */
function handleRequest(
  context: Context,
  globalId: string,
  work: (em: SqlEntityManager, request: Request, acting: Acting) => Promise<Request | Refusal>,
): Promise<Request | Refusal> {
  return actSignedIn(context, async (em, viewer, acting) => {
    const request = await lockForChange(em, viewer, requestRule('request.handle'), globalId);
    return request instanceof Refusal ? request : work(em, request, acting);
  });
}
