import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { type NewEvent, recordEvents } from '../followup/event.ts';
import type { Day } from '../platform/days.ts';
import { pathTo } from '../platform/lifecycle.ts';
import { type RequestStatus, requestLifecycle } from './lifecycle.ts';
import { Request } from './request.ts';

/**
 * The way of a request along its lifecycle, with an event for each step, and for what moves along with it. It is walked
 * in mind first and then written in one go: one decision often takes several steps.
 */
export class RequestWalk {
  /** What happened on the way, in its order. */
  readonly events: NewEvent[] = [];
  readonly #request: Request;
  readonly #path: RequestStatus[] = [];

  constructor(request: Request) {
    this.#request = request;
  }

  /** Where it has come to. */
  get status(): RequestStatus {
    return this.#path.at(-1) ?? this.#request.status;
  }

  /** Goes on to a state, step by step. The path must be there. */
  to(to: RequestStatus, onDate: Day, acting: Acting, details: object | null = null): this {
    for (const step of pathTo(requestLifecycle, this.status, to) ?? [to]) {
      const event = { type: step, fromStatus: this.status, toStatus: step, onDate, details };
      this.events.push(requestEvent(this.#request, event, acting));
      this.#path.push(step);
    }
    return this;
  }

  /** Writes the steps, each for the database to judge, and the events. */
  async write(em: SqlEntityManager): Promise<void> {
    await em.flush();
    if (this.#path.length > 0) {
      const { id } = this.#request;
      await em.execute('select walk_request(?, ?::text[])', [id, `{${this.#path.join(',')}}`]);
      em.map(Request, { id, status: this.status });
    }
    await recordEvents(em, this.events);
  }
}

/** What happened to a request, to be recorded. */
export const requestEvent = (
  { organisationId, programmeId, id: entityId }: Request,
  event: Pick<NewEvent, 'type' | 'onDate' | 'fromStatus' | 'toStatus' | 'details'>,
  { accountId, now }: Acting,
): NewEvent => ({
  organisationId,
  programmeId,
  entity: 'REQUEST',
  entityId,
  recordedAt: now,
  accountId,
  ...event,
});
