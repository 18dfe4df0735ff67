import { assign, listed } from './apply-people.ts';
import type { Scope } from './resolve-people.ts';
import { matchStored, requestStored } from './resolve-requests.ts';

const request = Object.keys(requestStored);
const match = Object.keys(matchStored);

/** Matches that end make room, for the volunteer and for the requester: they go before everything that begins. */
export const endMatches = (): string => `
update match t set status = 'ENDED', linked_on = i.linked_on, ended_on = i.ended_on, unlink_reason = i.unlink_reason
from in_matches i where t.id = i.id and t.status <> 'ENDED' and i.status = 'ENDED';`;

export const writeRequests = ({ organisation }: Scope): string => `
update request t set ${assign(request)}, programme_id = i.programme_id, requester_id = i.holder_id
from in_requests i where t.id = i.id and i.differs and not i.is_new;
insert into request (id, organisation_id, programme_id, requester_id, key, reference, status, ${listed(request)})
select i.id, ${organisation}, i.programme_id, i.holder_id, i."key", i.reference, s.status, ${listed(request, 'i.')}
from in_requests i join status_after s on s.id = i.id where i.is_new order by i.line;
update request t set status = s.status from status_after s where t.id = s.id and t.status <> s.status;`;

export const writeWaitlist = ({ organisation }: Scope): string => `
update waitlist_spell t set until_on = i.until, removal_reason = i.reason
from in_waitlist i where t.id = i.id and i.differs and not i.is_new;
insert into waitlist_spell (
  id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on, waiting_since, until_on,
  removal_reason, priority)
select i.id, ${organisation}, i.programme_id, i.request_id, i.requester_id, i.support_mode, i.from_on, w.waiting_since,
  i.until, i.reason, w.priority
from in_waitlist i join waiting_after w on w.id = i.id where i.is_new order by i.line;
update waitlist_spell t set waiting_since = w.waiting_since
from waiting_after w where t.id = w.id and w.goes_on and t.waiting_since <> w.waiting_since;`;

const atNoon = `(i.linked_on + time '12:00') at time zone 'Europe/Amsterdam'`;

export const writeMatches = ({ organisation }: Scope): string => `
update match t set ${assign(match)}, status = i.status, request_id = i.request_id, programme_id = i.programme_id,
  requester_id = i.requester_id, enrolment_id = i.enrolment_id, volunteer_id = i.volunteer_id,
  proposed_at = case when t.linked_on = i.linked_on then t.proposed_at else ${atNoon} end
from in_matches i where t.id = i.id and i.differs and not i.is_new;
insert into match (
  id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, key, status, proposed_at,
  ${listed(match)})
select i.id, ${organisation}, i.programme_id, i.request_id, i.requester_id, i.enrolment_id, i.volunteer_id, i."key",
  i.status, ${atNoon}, ${listed(match, 'i.')}
from in_matches i where i.is_new order by i.line;`;
