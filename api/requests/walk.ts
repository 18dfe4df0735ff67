import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { eventRows, type NewEvent } from '../followup/event.ts';
import type { Day } from '../platform/days.ts';
import { pathTo } from '../platform/lifecycle.ts';
import { Writing } from '../platform/writing.ts';
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

  /**
   * Writes the steps, each for the database to judge, and the events.
   * @param along what is written with them.
   */
  async write(em: SqlEntityManager, along = new Writing()): Promise<void> {
    await em.flush();
    const { id } = this.#request;
    if (this.#path.length > 0) along.call('walk_request(?, ?::text[])', [id, `{${this.#path.join(',')}}`]);
    await along.insert('event', eventRows(this.events)).write(em);
    em.map(Request, { id, status: this.status });
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
