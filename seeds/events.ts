import { v7 } from 'uuid';
import { pathTo } from '../api/platform/lifecycle.ts';
import { type RequestStatus, requestLifecycle } from '../api/requests/lifecycle.ts';
import type { Request, Story } from './stories.ts';

const minute = 60_000;

/** Writes down how a request came where it is, step by step: contact and intake on their days, the rest at once after. */
export function tellHistory(story: Story, request: Request): void {
  const steps: RequestStatus[] = [
    'RECEIVED',
    ...(pathTo(requestLifecycle, 'RECEIVED', request.status) ?? []),
  ];
  let at = Date.parse(request.received_at);
  steps.forEach((to, i) => {
    const known =
      to === 'FIRST_CONTACT' ? request.first_contact_at : to === 'INTAKE_DONE' ? request.outcome_on : null;
    at = Math.max(at + minute, known ? Date.parse(known.length > 10 ? known : `${known}T15:00:00Z`) : 0);
    const recordedAt = new Date(at).toISOString();
    story.rows.add('event', {
      id: inOrder(at, story.id('event')),
      organisation_id: story.organisation_id,
      programme_id: request.programme_id,
      entity: 'REQUEST',
      entity_id: request.id,
      type: to,
      from_status: steps[i - 1] ?? null,
      to_status: to,
      on_date: recordedAt.slice(0, 10),
      recorded_at: recordedAt,
    });
  });
}

/** Events lie in the order of their ids: the same id in each telling, but with the time in front. */
const inOrder = (at: number, id: string): string =>
  v7({ msecs: at, seq: 0, random: Buffer.from(id.replaceAll('-', ''), 'hex') });
