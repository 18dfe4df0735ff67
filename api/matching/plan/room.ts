import { setTimeout as delay } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { amsterdamDay } from '../../platform/days.ts';
import { logBug } from '../../platform/errors.ts';
import type { PlanPhase } from '../codes.ts';
import { tellFacts } from './facts.ts';
import {
  failRun,
  finishRun,
  forgetOldRuns,
  giveBackRun,
  type TakenRun,
  takeRun,
  tellProgress,
} from './queue.ts';
import { PlanWorker, WorkerOutOfMemory, WorkerStopped } from './worker-process.ts';

const betweenLooksMs = 15_000;
const betweenHeartbeatsMs = 500;
const betweenTidyingMs = 3_600_000;

/**
 * Where plans are made: a part of every server process, one plan at a time in each. What is asked for in this process
 * is taken up at once; what another one left, within half a minute or so.
 */
export class PlanRoom {
  private readonly orm: MikroORM;
  private readonly say: (line: string) => void;
  private readonly closing = new AbortController();
  private readonly work: Promise<void>;
  private woken = new AbortController();
  private making: { id: string; worker: PlanWorker } | undefined;
  private tidiedAt = 0;

  constructor(orm: MikroORM, say: (line: string) => void) {
    this.orm = orm;
    this.say = say;
    this.work = this.workOn();
  }

  /** Something was asked for. */
  wake(): void {
    this.woken.abort();
  }

  /** Ends a run at once if it is made here; where another process makes it, that finds out at its next heartbeat. */
  async stop(run: string): Promise<void> {
    if (this.making?.id === run) await this.making.worker.stop();
  }

  /** Stops working; what was begun with is left to others, or to the next start. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.making?.worker.stop();
    await this.work;
  }

  private async workOn(): Promise<void> {
    let troubled = false;
    while (!this.closing.signal.aborted) {
      this.woken = new AbortController();
      try {
        await this.tidyUp();
        const run = await takeRun(this.orm);
        if (run) await this.make(run);
        troubled = false;
        if (run) continue;
      } catch (error) {
        // Told once, until it works again.
        if (!troubled) this.say(`The planning room has trouble, and tries again: ${nameOf(error)}.`);
        troubled = true;
      }
      const signal = AbortSignal.any([this.closing.signal, this.woken.signal]);
      await delay(betweenLooksMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async make(run: TakenRun): Promise<void> {
    let progress: { phase: PlanPhase; done: number; of: number } = { phase: 'READING', done: 0, of: 0 };
    const worker = new PlanWorker((told) => {
      progress = told;
    });
    this.making = { id: run.id, worker };
    const beating = setInterval(async () => {
      const isOurs = await tellProgress(this.orm, run, progress).catch(() => true);
      if (!isOurs) await worker.stop();
    }, betweenHeartbeatsMs);
    try {
      const today = amsterdamDay(new Date());
      await tellFacts(this.orm, run, today, worker, (done, of) => {
        progress = { phase: 'READING', done, of };
      });
      await finishRun(this.orm, run, await worker.plan(today));
    } catch (error) {
      await this.giveUp(run, error);
    } finally {
      clearInterval(beating);
      this.making = undefined;
      await worker.stop();
    }
  }

  private async giveUp(run: TakenRun, error: unknown): Promise<void> {
    if (this.closing.signal.aborted) await giveBackRun(this.orm, run);
    else if (error instanceof WorkerOutOfMemory) await failRun(this.orm, run, 'TOO_LARGE');
    // Cancelled, or taken over by another process: it is no longer ours to write in.
    else if (!(error instanceof WorkerStopped)) {
      logBug(error);
      await failRun(this.orm, run, 'BROKEN');
    }
  }

  private async tidyUp(): Promise<void> {
    if (Date.now() - this.tidiedAt < betweenTidyingMs) return;
    await forgetOldRuns(this.orm);
    this.tidiedAt = Date.now();
  }
}

const nameOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.name : 'unknown');
