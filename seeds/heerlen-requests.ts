import { addDays, amsterdamDay, type Day } from '../api/platform/days.ts';
import { workingDaysFrom } from '../api/reports/requests/request-figures.ts';
import type { RequestOutcome } from '../api/requests/codes.ts';
import { repeat } from './chance.ts';
import { type ProgrammeSlug, programmeId, programmesOf } from './organisations.ts';
import type { Request, Story } from './stories.ts';
import { workingDaysAfter } from './working-days.ts';

/** The requests of 2021 by programme and by how their intake ended; OPEN are those still being handled. */
const requests2021: Partial<Record<ProgrammeSlug, Partial<Record<RequestOutcome | 'OPEN', number>>>> = {
  schuldhulpmaatje: { ACCEPTED: 552, REDIRECTED: 70, HANDLED_NO_TRAJECT: 60, ADDED_TO_EXISTING: 20 },
  belastingteam: { HANDLED_NO_TRAJECT: 537 },
  'sociaal-maatje': { ACCEPTED: 70, REDIRECTED: 14, HANDLED_NO_TRAJECT: 10 },
  ouderenmaatje: { ACCEPTED: 24, HANDLED_NO_TRAJECT: 16 },
  woonmaatje: { ACCEPTED: 14 },
  klusmaatje: { ACCEPTED: 16, HANDLED_NO_TRAJECT: 30 },
  'stand-by': { ACCEPTED: 1_255, REDIRECTED: 260, HANDLED_NO_TRAJECT: 291, ADDED_TO_EXISTING: 120, OPEN: 6 },
};
const channels2021 = { CENTRAL: 2_398, LONELINESS_LINE: 74, SIDE: 893 };

/** How long a request took, in working days: up to the first contact and up to the outcome, both ends included. */
type Pace = `${number}-${number} ${number}-${number}`;
const paces2021 = {
  '0-3 0-10': 2_316,
  '4-10 4-10': 444,
  '0-3 11-30': 250,
  '4-20 11-30': 254,
  '0-3 31-55': 25,
  '4-20 31-55': 46,
  '21-30 31-55': 24,
} as const satisfies Record<Pace, number>;
/** The last day of receipt with which the outcome still falls in the year, by the longest it may take. */
const lastReceipt: Record<number, Day> = { 10: '2021-12-14', 30: '2021-11-12', 55: '2021-09-30' };

/** Accepted in December, linked in January. */
export const schuldhulpWaiting = 12;

/**
 * Of the requests that were accepted in 2021 so many in a hundred were helped within ten working days of the intake, as
 * is printed. The intake is on the day of the outcome, or, of those that took longest, on that of the first contact.
 */
const helpedSoonPct2021 = 82;

/** Tells when the intakes were, once it is told when the help began. */
export function tellIntakes(story: Story, accepted: readonly Request[]): void {
  const firstLinks = new Map<string, Day>();
  for (const { request_id, linked_on } of story.rows.of<{ request_id: string; linked_on: Day }>('match'))
    if (linked_on < (firstLinks.get(request_id) ?? '9999')) firstLinks.set(request_id, linked_on);
  const begun = accepted.flatMap((request) => {
    const start = hasMatches(request) ? firstLinks.get(request.id) : request.outcome_on!;
    return start ? [{ request, start, contactOn: amsterdamDay(new Date(request.first_contact_at!)) }] : [];
  });
  const isLate = (from: Day, start: Day) => workingDaysFrom(from, start) > 10;
  const wanted = Math.round(begun.length * (1 - helpedSoonPct2021 / 100));
  let late = begun.filter(({ request, start }) => isLate(request.outcome_on!, start)).length;
  for (const { request, start, contactOn } of story.chance.shuffled(begun))
    if (late < wanted && !isLate(request.outcome_on!, start) && isLate(contactOn, start)) {
      request.intake_on = contactOn;
      late++;
    }
}

const hasMatches = ({ programme_id }: Request): boolean =>
  Object.entries(programmesOf('heerlen')).some(
    ([slug, { kind }]) =>
      kind === 'RELATION' && programmeId('heerlen', slug as ProgrammeSlug) === programme_id,
  );

/** All requests of 2021, however they came in. Gives back those that were accepted, as they came. */
export function tellRequests(story: Story): Request[] {
  const { chance } = story;
  const channels = chance.shuffled(repeat(channels2021));
  // Who waits over New Year asked late and was helped fast; those take their pace first.
  const fast: Pace[] = Array(schuldhulpWaiting).fill('0-3 0-10');
  const others = { ...paces2021, '0-3 0-10': paces2021['0-3 0-10'] - schuldhulpWaiting };
  const paces = [...fast, ...chance.shuffled(repeat<Pace>(others))];
  const accepted: Request[] = [];
  for (const [programme, outcomes] of Object.entries(requests2021) as [
    ProgrammeSlug,
    Record<string, number>,
  ][]) {
    for (const outcome of repeat(outcomes)) {
      const channel = channels.pop()!;
      if (outcome === 'OPEN') {
        const receivedOn = chance.day('2021-12-27', '2021-12-29');
        const contactOn = addDays(receivedOn, 1);
        story.ask(programme, { receivedOn, contactOn, channel, status: 'INTAKE_PLANNED' });
        continue;
      }
      const late = programme === 'schuldhulpmaatje' && accepted.length < schuldhulpWaiting;
      const request = tellRequest(story, programme, outcome as RequestOutcome, channel, paces.shift()!, late);
      if (outcome === 'ACCEPTED') accepted.push(request);
    }
  }
  return accepted;
}

function tellRequest(
  story: Story,
  programme: ProgrammeSlug,
  outcome: RequestOutcome,
  channel: keyof typeof channels2021,
  pace: Pace,
  late: boolean,
): Request {
  const { chance } = story;
  const [contact, handled] = pace.split(' ').map((range) => range.split('-').map(Number)) as [
    [number, number],
    [number, number],
  ];
  const outcomeAfter = chance.whole(...handled);
  const contactAfter = chance.whole(contact[0], Math.min(contact[1], outcomeAfter));
  // A schuldhulpmaatje comes soon after, and still in the year.
  const earlier = programme === 'schuldhulpmaatje' && !late ? 14 : 0;
  const receivedOn = late
    ? chance.day('2021-12-06', '2021-12-14')
    : chance.day('2021-01-04', addDays(lastReceipt[handled[1]]!, -earlier));
  const outcomeOn = workingDaysAfter(receivedOn, outcomeAfter);
  const reason = outcome === 'REDIRECTED' ? { outcomeReason: 'WRONG_PROGRAMME' as const } : {};
  const contactOn = workingDaysAfter(receivedOn, contactAfter);
  return story.ask(programme, { receivedOn, contactOn, outcome, outcomeOn, channel, ...reason });
}
