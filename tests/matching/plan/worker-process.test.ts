import { expect, test } from 'vitest';
import { PlanWorker, WorkerOutOfMemory, WorkerStopped } from '../../../api/matching/plan/worker-process.ts';

const nobodyListens = () => undefined;

test('a plan that wants more memory than it may have ends by itself, and the server goes on', {
  timeout: 60_000,
}, async () => {
  const worker = new PlanWorker(nobodyListens, 16);
  worker.tell({ programme: {} as never });
  for (let part = 0; part < 100; part++)
    worker.tell({
      candidates: Array.from({ length: 500 }, (_, at) => `${part} ${at}`.padEnd(1_000)) as never,
    });
  await expect(worker.plan('2026-01-01')).rejects.toThrow(WorkerOutOfMemory);
});

test('a plan that breaks says of what', async () => {
  const worker = new PlanWorker(nobodyListens);
  worker.tell({ candidates: [] });
  await expect(worker.plan('2026-01-01')).rejects.toThrow(/TypeError/);
});

test('a plan that is stopped says that it was', async () => {
  const worker = new PlanWorker(nobodyListens);
  const plan = worker.plan('2026-01-01');
  const told = expect(plan).rejects.toThrow(WorkerStopped);
  await worker.stop();
  await told;
});
