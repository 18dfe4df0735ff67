import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import type { Permission } from '../access/matrix.ts';
import { may } from '../access/permissions.ts';
import type { Caller } from '../access/viewer.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { checkText, filled } from '../people/filled-in.ts';
import { fromGlobalId, newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { moveRequest, recordRequestEvent, removeFromWaitlist } from './actions.ts';
import type { ReportKind } from './codes.ts';
import { ResidentReport } from './report.ts';
import { Request } from './request.ts';
import { stopStep } from './rules.ts';

const longestWords = 2000;

/** Finds the request of a resident, or of a helper, and locks it; refuses who may not do this with it. */
export async function lockOwnRequest(
  em: SqlEntityManager,
  { grants }: Caller,
  permission: Permission,
  globalId: string,
): Promise<Request | Refusal> {
  const id = fromGlobalId('Request', globalId);
  const request = id && (await em.findOne(Request, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  return request && may(grants, permission, { ...request, requestId: request.id })
    ? request
    : refuse('NOT_FOUND', 'requestNotFound', 'request');
}

/**
 * A resident stops. Until there is somebody else in it, that is done at once; after that the coordinator speaks with
 * both first. The request must be locked.
 */
export async function stopRequest(
  em: SqlEntityManager,
  request: Request,
  why: string | undefined,
  acting: Acting,
): Promise<Request | Refusal> {
  const mistake = refuseMistakes(checkText('why', filled(why), longestWords));
  if (mistake) return mistake;
  const step = stopStep(request.status);
  if (!step) return refuse('WRONG_STATE', 'alreadyStopped');
  if (step === 'LEAVE_WAITLIST') {
    const left = await removeFromWaitlist(em, request, 'WITHDREW', acting.today, acting);
    if (left instanceof Refusal) return left;
  }
  if (step === 'WITHDRAW') await withdraw(em, request, acting);
  const kind = step === 'ASK' ? 'WANTS_TO_STOP' : 'STOPS';
  await writeReport(em, request, { kind, words: filled(why), byHelper: false }, acting);
  return request;
}

async function withdraw(em: SqlEntityManager, request: Request, acting: Acting): Promise<void> {
  // After a second intake the first outcome stays, as in completing it.
  if (!request.outcome) {
    request.outcome = 'WITHDRAWN';
    request.outcomeOn = acting.today;
  }
  await moveRequest(em, request, 'WITHDRAWN', acting.today, acting);
}

/** A resident or a helper says that something is wrong. */
export async function reportProblem(
  em: SqlEntityManager,
  request: Request,
  { words, byHelper }: { words: string; byHelper: boolean },
  acting: Acting,
): Promise<Request | Refusal> {
  const text = filled(words);
  if (!text) return refuse('INVALID', 'problemNeeded', 'words');
  const mistake = refuseMistakes(checkText('words', text, longestWords));
  if (mistake) return mistake;
  await writeReport(em, request, { kind: 'PROBLEM', words: text, byHelper }, acting);
  return request;
}

/** Sent twice, and not settled yet, it is said once. */
async function writeReport(
  em: SqlEntityManager,
  request: Request,
  report: { kind: ReportKind; words: string | undefined; byHelper: boolean },
  acting: Acting,
): Promise<void> {
  const { id: requestId, organisationId, programmeId, requesterId } = request;
  const said = { ...report, requestId, words: report.words ?? null, settledAt: null };
  if (await em.findOne(ResidentReport, said)) return;
  const row = { id: newId(), organisationId, programmeId, requesterId, ...said };
  await em.insert(ResidentReport, { ...row, writtenAt: acting.now, settledBy: null });
  await recordRequestEvent(em, request, { type: `RESIDENT_${report.kind}`, onDate: acting.today }, acting);
}

/** Somebody took care of what a resident let us know. */
export async function settleReport(
  em: SqlEntityManager,
  report: ResidentReport,
  acting: Acting,
): Promise<ResidentReport> {
  if (report.settledAt) return report;
  report.settledAt = acting.now;
  report.settledBy = acting.accountId;
  await em.flush();
  const request = await em.findOneOrFail(Request, { id: report.requestId });
  await recordRequestEvent(em, request, { type: 'REPORT_SETTLED', onDate: acting.today }, acting);
  return report;
}
