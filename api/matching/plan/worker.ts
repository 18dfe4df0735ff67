import type { Day } from '../../platform/days.ts';
import type { Candidate } from '../suitability/people.ts';
import type { Terms } from '../suitability/suitability.ts';
import type { PlannedProgramme } from './options.ts';
import { planResult, type WaitingSeeker } from './result.ts';

// Runs in a process of its own (worker-process.ts). What is imported here must run as it stands, without a compiler, so
// that tests run it from the sources: no decorators, and none of the database.

/** What the worker is told: the programmes one by one, who is in each in parts, and then to make the plan of a day. */
export type ToWorker =
  | { programme: Terms }
  | { seekers: readonly WaitingSeeker[] }
  | { candidates: readonly Candidate[] }
  | { planOn: Day };

export interface Progress {
  phase: 'COMPARING' | 'CHOOSING' | 'CHECKING';
  done: number;
  of: number;
}

/** What it tells: how far it is, a few times a second, and at last the plan as JSON. */
export type FromWorker = Progress | { result: string };

const betweenTellingMs = 250;
const programmes: (PlannedProgramme<WaitingSeeker> & {
  seekers: WaitingSeeker[];
  candidates: Candidate[];
})[] = [];
let toldAt = 0;

const tell = (message: FromWorker): void => void process.send!(message);

function onProgress(phase: Progress['phase'], done: number, of: number): void {
  const now = performance.now();
  if (now - toldAt < betweenTellingMs) return;
  toldAt = now;
  tell({ phase, done, of });
}

// The server stops it when it wants to, not whoever presses Ctrl-C for both; without a server it has nothing to do.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (told: ToWorker) => {
  if ('programme' in told) programmes.push({ seekers: [], candidates: [], terms: told.programme });
  else if ('seekers' in told) programmes.at(-1)!.seekers.push(...told.seekers);
  else if ('candidates' in told) programmes.at(-1)!.candidates.push(...told.candidates);
  else {
    tell({ result: JSON.stringify(planResult(programmes, told.planOn, onProgress)) });
  }
});
