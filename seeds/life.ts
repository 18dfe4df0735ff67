import type { UnlinkReason } from '../api/matching/codes.ts';
import { addDays, type Day } from '../api/platform/days.ts';
import { tellHistory } from './events.ts';
import { inventEmail, inventName, inventPhone } from './names.ts';
import { type ProgrammeSlug, programmeId, programmesOf } from './organisations.ts';
import { type Pool, pair, usualEndings, waiting } from './pairs.ts';
import { during } from './people.ts';
import { municipalities, neighbourhoodId } from './places.ts';
import type { RequestAbout, Story } from './stories.ts';
import { textsOf } from './texts.ts';
import { workingDaysAfter } from './working-days.ts';

/** The day on which the demo stands still. */
export const demoDay: Day = '2026-11-20';
const daysAgo = (days: number): Day => addDays(demoDay, -days);

interface Liveliness {
  /** Matches a year from 2022. */
  yearly: number;
  /** Volunteers who joined since. */
  volunteers: number;
  /** Matches that run now. */
  running: number;
  waiting: number;
  /** Requests of the last two weeks, before their intake. */
  fresh: number;
  vacancies: number;
}

/** What happened in a programme since 2022, and how it stands on the day of the demo. */
export function tellFreshLife(story: Story, programme: ProgrammeSlug, pool: Pool, life: Liveliness): void {
  for (let i = 0; i < life.volunteers; i++) tellNewcomer(story, programme, pool, i);
  for (let year = 2022; year <= 2025; year++) tellYear(story, programme, pool, year, life.yearly);
  const days = Array.from({ length: life.running }, () => story.chance.day('2025-05-05', daysAgo(12))).sort();
  for (const on of days) pair(story, programme, pool, { on, drawReceivedOn: () => askedBefore(story, on) });
  tellWaiting(story, programme, pool, life.waiting);
  for (let i = 0; i < life.fresh; i++) tellFreshRequest(story, programme, i);
  for (let i = 0; i < life.vacancies; i++) tellVacancy(story, programme, i);
}

/** Most have long been certified; a few of the last to come are on their way, and one rests. */
function tellNewcomer(story: Story, programme: ProgrammeSlug, pool: Pool, i: number): void {
  const { chance } = story;
  const { settings } = programmesOf(story.organisation)[programme]!;
  const status = i === 3 ? 'PAUSED' : i % 9 === 4 ? 'TRAINING' : i % 9 === 8 ? 'INTAKE' : 'CERTIFIED';
  const ready = status === 'CERTIFIED' || status === 'PAUSED';
  const since = ready ? chance.day('2022-02-01', '2026-08-31') : chance.day('2026-09-14', daysAgo(5));
  const volunteer = story.volunteer({ joinedOn: since, age: { from: 19, to: 74, in: 2026 } });
  const enrolment = story.enrol(volunteer, programme, {
    status,
    capacity: chance.yes(0.6) ? 1 : (settings.capacityPerVolunteer ?? 1),
    availability: story.availability(4, 9),
    // Asked again every three years.
    ...(ready && { vogSeenOn: chance.day(since > '2024-03-01' ? since : '2024-03-01', daysAgo(40)) }),
    ...(status === 'PAUSED' && {
      pausedUntil: addDays(demoDay, 60),
      pauseReason: 'Een paar maanden op reis',
    }),
    ...(i % 7 === 5 && { wantedRequesterGender: 'F' as const, genderWishHard: i % 2 === 0 }),
  });
  if (status === 'CERTIFIED') pool.join(enrolment);
}

function tellYear(story: Story, programme: ProgrammeSlug, pool: Pool, year: number, count: number): void {
  const { chance } = story;
  // Who is linked in the first months of 2022 asked in 2021, and is told of there.
  const from = year === 2022 ? '2022-05-01' : `${year}-01-10`;
  const days = Array.from({ length: count }, () => chance.day(from, `${year}-12-15`)).sort();
  for (const on of days) {
    const until = chance.day(addDays(on, 45), year < 2025 ? addDays(on, 500) : '2026-10-30');
    const reason = chance.pick<UnlinkReason>([...usualEndings, 'NO_CLICK', 'REQ_NURSING_HOME']);
    const drawReceivedOn = () => askedBefore(story, on);
    const request = pair(story, programme, pool, { on, until, reason, drawReceivedOn });
    if (request && reason === 'NO_CLICK')
      story.wait(request, { from: until, until: addDays(until, 21), reason: 'OTHER_SOLUTION_NETWORK' });
  }
}

/**
 * Three of four wait some weeks or months, for one in four it is hard to find somebody. Nobody asked before 2022: the
 * requests and the waitlist of 2021 are told of elsewhere, to the number.
 */
function askedBefore({ chance }: Story, on: Day): Day {
  const share = chance.next();
  const waited = share < 0.75 ? 12 - 45 * Math.log(1 - share / 0.75) : 130 + 320 * ((share - 0.75) / 0.25);
  const asked = addDays(on, -Math.min(Math.round(waited), 450));
  return asked < '2022-01-03' ? '2022-01-03' : asked;
}

/** From some days to one and a half years. One had a buddy before; for one there is nobody who speaks the language. */
function tellWaiting(story: Story, programme: ProgrammeSlug, pool: Pool, count: number): void {
  const { chance } = story;
  for (let i = 0; i < count; i++) {
    const waited = Math.round(4 + 520 * (i / Math.max(1, count - 1)) ** 2) + chance.whole(0, 8 * i);
    if (i === 1) {
      const before = { on: daysAgo(330), until: daysAgo(waited), reason: 'VOL_MOVED' as const };
      const request = pair(story, programme, pool, before);
      if (request) {
        story.wait(request, { from: before.until });
        continue;
      }
    }
    const from = daysAgo(waited);
    const about: Partial<RequestAbout> = {
      channel: chance.pick(['CENTRAL', 'SELF', 'REFERRER', 'SIDE']),
      question: chance.pick(textsOf(programme).questions),
      ...(i === 2 && { languages: ['so'] }),
      ...(i === 4 && { wantedVolunteerGender: 'F' as const, genderWishHard: true }),
    };
    const receivedOn = addDays(from, -chance.whole(5, 20));
    tellHistory(story, waiting(story, programme, { receivedOn, from }, about));
  }
}

/** The inbox of the coordinator: the older half has been spoken with. */
function tellFreshRequest(story: Story, programme: ProgrammeSlug, i: number): void {
  const { chance } = story;
  const receivedOn = daysAgo(1 + i * 2);
  const contactOn = i % 2 === 1 ? workingDaysAfter(receivedOn, 1) : undefined;
  const onBehalf = i % 3 === 2;
  const request = story.ask(programme, {
    receivedOn,
    ...(contactOn && { contactOn }),
    ...(i === 5 && { status: 'INTAKE_PLANNED' as const }),
    channel: onBehalf ? 'REFERRER' : 'SELF',
    ...(onBehalf && {
      referrerKind: chance.pick(['RELATIVE', 'GP_NURSE', 'DISTRICT_NURSE'] as const),
      referrerName: familyName(story),
    }),
    supportMode: chance.pick(programmesOf(story.organisation)[programme]!.supportModes),
    availability: story.availability(4, 9),
    question: chance.pick(textsOf(programme).questions),
  });
  tellHistory(story, request);
}

const familyName = (story: Story): string => {
  const { first, last } = inventName(story.chance);
  return `${first} ${last}`;
};

function tellVacancy(story: Story, programme: ProgrammeSlug, i: number): void {
  const { chance, organisation, organisation_id } = story;
  const { vacancies } = textsOf(programme);
  const [title, summary] = vacancies[i % vacancies.length]!;
  const { supportModes } = programmesOf(organisation)[programme]!;
  const places = Object.values(municipalities.find(({ slug }) => slug === organisation)!.districts).flat();
  const publishedOn = daysAgo(3 + i * 9);
  const id = story.id('vacancy');
  const programme_id = programmeId(organisation, programme);
  story.rows.add('vacancy', {
    id,
    organisation_id,
    programme_id,
    title,
    summary,
    support_mode: supportModes[i % supportModes.length],
    neighbourhood_id: neighbourhoodId(organisation, chance.pick(places)[0]),
    hours_per_week: chance.pick([1, 2, 2, 3]),
    languages: title.startsWith('Arabisch') ? ['nl', 'ar'] : ['nl'],
    availability: story.availability(3, 6),
    status: 'PUBLISHED',
    published_on: publishedOn,
    created_at: `${publishedOn}T08:00:00Z`,
  });
  for (let n = 0; n < i % 3; n++)
    tellApplication(story, { programme_id, vacancy_id: id }, addDays(publishedOn, 1 + n), n);
}

function tellApplication(
  story: Story,
  vacancy: { programme_id: string; vacancy_id: string },
  on: Day,
  n: number,
): void {
  const { chance } = story;
  const { first, last, languages } = inventName(chance);
  const year = 2026 - chance.whole(20, 72);
  story.rows.add('application', {
    id: story.id('application'),
    organisation_id: story.organisation_id,
    ...vacancy,
    status: n === 0 ? 'SUBMITTED' : 'CONTACTED',
    first_name: first,
    last_name: last,
    birth_date: chance.day(`${year}-01-01`, `${year}-12-31`),
    email: inventEmail(first, last, chance.whole(1_000, 9_999)),
    phone: inventPhone(chance),
    postcode: story.postcode(),
    languages,
    availability: story.availability(2, 5),
    motivation: chance.pick([
      'Ik ben net met pensioen en wil graag iets doen voor een ander.',
      'Ik woon hier pas en wil zo ook mensen leren kennen.',
      'Ik heb zelf ooit een maatje gehad, nu wil ik iets teruggeven.',
    ]),
    submitted_at: during(on, chance.whole(0, 600)),
  });
}
