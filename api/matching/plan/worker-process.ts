import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '../../platform/days.ts';
import type { FromWorker, Progress, ToWorker } from './worker.ts';

// Beside this file, compiled or not.
const program = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
/** More than the largest plan that we measured needs; a worker that wants more ends, and the server goes on. */
const mostMemoryMb = 2_048;

/**
 * A process that makes one plan, so that everything else goes on meanwhile. It is no thread: when one is ended while its
 * code is compiled, V8 can take the whole server with it (decision 020).
 */
export class PlanWorker {
  private readonly child: ChildProcess;
  private readonly result: Promise<string>;
  private isStopped = false;
  private lastWords = '';

  constructor(onProgress: (progress: Progress) => void, memoryMb = mostMemoryMb) {
    this.child = fork(program, {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr!.setEncoding('utf8').on('data', (said: string) => {
      this.lastWords = (this.lastWords + said).slice(-4_000);
    });
    this.result = new Promise((resolve, reject) => {
      this.child.on('message', (told: FromWorker) =>
        'result' in told ? resolve(told.result) : onProgress(told),
      );
      this.child.on('error', reject);
      // What it said last has come in by then, as it has not at its exit.
      this.child.once('close', () => reject(this.whyItEnded()));
    });
    // Whoever stops it before it was asked for a plan waits for none.
    this.result.catch(() => undefined);
  }

  tell(message: ToWorker): void {
    // One that ended meanwhile says so by itself.
    this.child.send(message, () => undefined);
  }

  /**
   * Makes the plan, as JSON.
   * @throws WorkerStopped when it is stopped meanwhile, WorkerOutOfMemory when it wants too much.
   */
  plan(on: Day): Promise<string> {
    this.tell({ planOn: on });
    return this.result;
  }

  /** Ends it at once, whatever it is doing. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.child.kill('SIGKILL');
    await this.result.catch(() => undefined);
  }

  private whyItEnded(): Error {
    if (this.isStopped) return new WorkerStopped();
    if (/heap out of memory/i.test(this.lastWords)) return new WorkerOutOfMemory();
    return new Error(`The process that made a plan ended: ${this.lastWords}`);
  }
}

/** It was stopped before it had made its plan. */
export class WorkerStopped extends Error {}

/** The plan is too large to be made. */
export class WorkerOutOfMemory extends Error {}
