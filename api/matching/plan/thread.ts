import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Day } from '../../platform/days.ts';
import type { FromThread, Progress, ToThread } from './worker.ts';

// Beside this file, compiled or not.
const program = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
/** More than the largest plan that we measured needs; a thread that wants more ends, and the process goes on. */
const mostMemoryMb = 2_048;

/** A thread that makes one plan, so that everything else goes on meanwhile. */
export class PlanThread {
  private readonly worker: Worker;
  private readonly result: Promise<string>;

  constructor(onProgress: (progress: Progress) => void) {
    this.worker = new Worker(program, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    this.result = new Promise((resolve, reject) => {
      this.worker.on('message', (told: FromThread) =>
        'result' in told ? resolve(told.result) : onProgress(told),
      );
      this.worker.once('error', reject);
      this.worker.once('exit', () => reject(new ThreadStopped()));
    });
    // Whoever stops it before it was asked for a plan waits for none.
    this.result.catch(() => undefined);
  }

  tell(message: ToThread): void {
    this.worker.postMessage(message);
  }

  /**
   * Makes the plan, as JSON.
   * @throws ThreadStopped when it is stopped meanwhile.
   */
  plan(on: Day): Promise<string> {
    this.tell({ planOn: on });
    return this.result;
  }

  /** Ends it at once, whatever it is doing. */
  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}

/** The thread was stopped before it had made its plan. */
export class ThreadStopped extends Error {}
