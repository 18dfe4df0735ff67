import { describe, expect, test } from 'vitest';
import { ConsentGiver } from '../../api/forgetting/codes.ts';
import { sectionsOf, type Tree, textOf } from '../../api/forgetting/own-data-text.ts';
import { MatchStatus } from '../../api/matching/lifecycle.ts';
import { ownDataCodes } from '../../api/messages/texts/own-data-codes.ts';
import { SupportMode } from '../../api/organisations/codes.ts';
import { DayPart, Gender, LeaveReason, RecruitmentChannel } from '../../api/people/codes.ts';
import { EnrolmentStatus } from '../../api/people/lifecycle.ts';
import {
  Circumstance,
  ReferrerKind,
  RejectionReason,
  RequestChannel,
  RequestOutcome,
  WaitlistRemoval,
} from '../../api/requests/codes.ts';
import { RequestStatus } from '../../api/requests/lifecycle.ts';
import { ApplicationStatus } from '../../api/vacancies/lifecycle.ts';

const read = (data: Tree, language: 'nl' | 'en') => textOf(sectionsOf(data, language), language);

describe('what is known of a person, as a text', () => {
  test.each([
    ['status', { ...RequestStatus, ...EnrolmentStatus, ...MatchStatus, ...ApplicationStatus }],
    ['what', RequestStatus],
    ['outcome', RequestOutcome],
    ['outcomeReason', RejectionReason],
    ['reason', { ...WaitlistRemoval, ...LeaveReason }],
    ['channel', RequestChannel],
    ['referrerKind', ReferrerKind],
    ['supportMode', SupportMode],
    ['availability', DayPart],
    ['gender', Gender],
    ['wantedGender', Gender],
    ['circumstances', Circumstance],
    ['recruitmentChannel', RecruitmentChannel],
    ['givenBy', ConsentGiver],
  ])('has a word for every %s', (field, codes) => {
    expect(Object.keys(ownDataCodes[field]!)).toEqual(expect.arrayContaining(Object.keys(codes)));
  });

  test('says codes, languages, numbers, days and moments as the reader says them', () => {
    const data: Tree = {
      requests: [
        {
          status: 'WAITLISTED',
          availability: ['MON_MORNING', 'SUN_EVENING'],
          receivedAt: '2026-03-31T22:30:00+00:00',
          intakeOn: '2026-04-02',
        },
      ],
      person: { languages: ['nl', 'ar'], hoursPerWeek: 2.5 },
    };
    const dutch = read(data, 'nl');
    for (const line of [
      'UW VRAGEN OM HULP',
      'Stand: op de wachtlijst',
      'Wanneer u kunt: maandagochtend, zondagavond',
      'Intake: 2 april 2026',
      'Talen: Nederlands, Arabisch',
      'Uren per week: 2,5',
    ])
      expect(dutch.split('\n')).toContain(line);
    expect(dutch, 'on the Dutch clock').toMatch(/Ontvangen: 1 april 2026 .*00:30/);
    const english = read(data, 'en');
    for (const line of [
      'State: on the waitlist',
      'When you can: Monday morning, Sunday evening',
      'Intake: 2 April 2026',
    ])
      expect(english.split('\n')).toContain(line);
  });

  test('leaves as it is what people wrote themselves, also where it looks like a code or a day', () => {
    const text = read({ person: { lastName: 'WITHDREW', question: '2026-04-02', motivation: 'A_B' } }, 'nl');
    for (const line of ['Achternaam: WITHDREW', 'Uw vraag: 2026-04-02', 'Uw motivatie: A_B'])
      expect(text.split('\n')).toContain(line);
  });

  test('says that there is nothing where nothing is known', () => {
    expect(sectionsOf({ visits: [], volunteering: [{ hoursPerWeek: null }] }, 'nl')).toEqual([
      { title: 'Huisbezoeken', text: 'niets' },
      { title: 'Uw vrijwilligerswerk', text: 'niets' },
    ]);
  });
});
