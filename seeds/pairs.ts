import type { MatchSide, UnlinkReason } from '../api/matching/codes.ts';
import { addDays, type Day } from '../api/platform/days.ts';
import type { WaitlistRemoval } from '../api/requests/codes.ts';
import type { ProgrammeSlug } from './organisations.ts';
import type { Enrolment } from './people.ts';
import type { Request, RequestAbout, Story } from './stories.ts';

interface Span {
  on: Day;
  until?: Day;
}

const forever = '9999-12-31';
const running = (span: Span, day: Day): boolean => span.on <= day && (span.until ?? forever) > day;

/** The volunteers of a programme, through time: nobody ever has more matches at once than agreed. */
export class Pool {
  readonly #matches = new Map<Enrolment, Span[]>();

  constructor(readonly enrolments: Enrolment[] = []) {
    for (const enrolment of enrolments) this.join(enrolment);
  }

  join(enrolment: Enrolment): void {
    this.#matches.set(enrolment, []);
  }

  /** Somebody with room for a match of these days: who had the fewest. Takes the place. */
  take(span: Span): Enrolment | undefined {
    let chosen: Enrolment | undefined;
    for (const [enrolment, matches] of this.#matches) {
      if (!this.#hasRoom(enrolment, matches, span)) continue;
      if (!chosen || matches.length < this.#matches.get(chosen)!.length) chosen = enrolment;
    }
    if (chosen) this.#matches.get(chosen)!.push(span);
    return chosen;
  }

  /** Takes a place of this one. */
  takeOf(enrolment: Enrolment, span: Span): Enrolment {
    this.#matches.get(enrolment)!.push(span);
    return enrolment;
  }

  #hasRoom(enrolment: Enrolment, matches: Span[], span: Span): boolean {
    const until = span.until ?? forever;
    if (enrolment.since > span.on || (enrolment.until ?? forever) < until) return false;
    const days = [span.on, ...matches.map(({ on }) => on).filter((on) => on > span.on && on < until)];
    return days.every((day) => matches.filter((match) => running(match, day)).length < enrolment.capacity);
  }
}

export interface Course extends Span {
  reason?: UnlinkReason;
  by?: MatchSide;
  /** When the resident asked; some weeks before the link when left out. */
  receivedOn?: Day;
  /** Draws that day, once there is a volunteer. */
  drawReceivedOn?: () => Day;
  about?: Partial<RequestAbout>;
  enrolment?: Enrolment;
}

/** Asked, accepted, waited, linked and perhaps ended. Undefined when nobody has room: then nothing happened. */
export function pair(
  story: Story,
  programme: ProgrammeSlug,
  pool: Pool,
  course: Course,
): Request | undefined {
  const enrolment = course.enrolment ? pool.takeOf(course.enrolment, course) : pool.take(course);
  if (!enrolment) return undefined;
  const receivedOn =
    course.receivedOn ?? course.drawReceivedOn?.() ?? addDays(course.on, -story.chance.whole(25, 90));
  const accepted = acceptedOn(story, receivedOn, course.on);
  const request = accept(story, programme, receivedOn, accepted, course.about);
  story.wait(request, { from: accepted, until: course.on });
  story.link(request, enrolment, course);
  return request;
}

/** As `pair`, where the volunteers were chosen to be enough. */
export function mustPair(story: Story, programme: ProgrammeSlug, pool: Pool, course: Course): Request {
  const request = pair(story, programme, pool, course);
  if (!request) throw new Error(`Nobody has room for a match of ${programme} on ${course.on}.`);
  return request;
}

/** Asked and accepted, and then waits: until a removal, or until now. */
export function waiting(
  story: Story,
  programme: ProgrammeSlug,
  spell: { receivedOn: Day; from: Day; until?: Day; reason?: WaitlistRemoval },
  about: Partial<RequestAbout> = {},
): Request {
  const request = accept(story, programme, spell.receivedOn, spell.from, about);
  story.wait(request, spell);
  return request;
}

/** After an ending: back on the waitlist, and perhaps linked again. */
export function again(
  story: Story,
  request: Request,
  pool: Pool,
  spell: { from: Day; since?: Day; priority?: boolean },
  match: Course,
): Request {
  const enrolment = match.enrolment ? pool.takeOf(match.enrolment, match) : pool.take(match);
  if (!enrolment) throw new Error(`Nobody has room for another match on ${match.on}.`);
  story.wait(request, { ...spell, until: match.on });
  story.link(request, enrolment, match);
  return request;
}

function accept(
  story: Story,
  programme: ProgrammeSlug,
  receivedOn: Day,
  outcomeOn: Day,
  about: Partial<RequestAbout> = {},
): Request {
  const contactOn = acceptedOn(story, receivedOn, outcomeOn);
  return story.ask(programme, { receivedOn, contactOn, outcome: 'ACCEPTED', outcomeOn, ...about });
}

/** Some days after one day, and not after the other. */
function acceptedOn(story: Story, from: Day, to: Day): Day {
  const day = addDays(from, story.chance.whole(1, 14));
  return day < to ? day : to;
}

/** How matches usually end when all goes well or nobody is to blame: the resident does not come back. */
export const usualEndings: UnlinkReason[] = [
  'GOAL_REACHED',
  'GOAL_REACHED',
  'GOAL_REACHED',
  'TERM_REACHED',
  'REQ_MOVED',
  'REQ_WITHDREW',
  'CONTINUES_INFORMALLY',
  'REFERRED_PROFESSIONAL',
];
