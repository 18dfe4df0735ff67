import { addDays, addMonths, type Day } from '../api/platform/days.ts';
import { Chance } from './chance.ts';
import { rowId } from './keys.ts';
import { demoDay } from './life.ts';
import { type OrganisationSlug, organisationId, type ProgrammeSlug, programmeId } from './organisations.ts';
import type { Rows } from './rows.ts';
import { addResponse, addSurvey, type SeedQuestion } from './surveys.ts';

interface Linked {
  id: string;
  programme_id: string;
  linked_on: Day;
  ended_on: Day | null;
  unlink_reason: string | null;
}

const programme: ProgrammeSlug = 'belmaatje';
const from: Day = '2020-01-01';

const lonely: SeedQuestion = { instrument: 'LONELINESS' };
const contact: SeedQuestion = {
  instrument: 'MARK',
  words: {
    nl: 'Welk cijfer geeft u het contact met uw maatje?',
    en: 'Which mark do you give the contact with your buddy?',
    ar: 'ما العلامة التي تعطونها للتواصل مع رفيقكم؟',
  },
};
const goals: SeedQuestion = {
  instrument: 'GOALS',
  words: {
    nl: 'Wat is er gelukt?',
    en: 'What has worked out?',
    ar: 'ماذا تحقق؟',
  },
  items: [
    { nl: 'Ik voel mij minder alleen', en: 'I feel less alone', ar: 'أشعر بوحدة أقل' },
    { nl: 'Ik heb meer rust', en: 'I am calmer', ar: 'أنا أكثر هدوءًا' },
    { nl: 'Ik spreek vaker iemand', en: 'I speak with people more often', ar: 'أتكلم مع الناس أكثر' },
  ],
};

/** Who telephones with whom is asked at the start, after two, six and twelve months, and at the end; most answer. */
export function addEvaluations(rows: Rows, organisation: OrganisationSlug): void {
  if (organisation !== 'heusden') return;
  const place = { programme, from, audience: 'REQUESTER' } as const;
  const start = addSurvey(rows, organisation, {
    ...place,
    title: 'Belmaatje, begin',
    moment: 'START',
    questions: [lonely],
  });
  const checkIn = addSurvey(rows, organisation, {
    ...place,
    title: 'Belmaatje, onderweg',
    moment: 'CHECK_IN',
    afterMonths: [2, 6, 12],
    questions: [contact],
  });
  const end = addSurvey(rows, organisation, {
    ...place,
    title: 'Belmaatje, eind',
    moment: 'END',
    questions: [lonely, contact, goals],
  });
  const organisation_id = organisationId(organisation);
  const programme_id = programmeId(organisation, programme);
  for (const match of rows.of<Linked>('match').filter((each) => each.programme_id === programme_id)) {
    const chance = new Chance(`evaluations ${match.id}`);
    const answer = (
      survey: typeof start,
      months: number,
      due: Day,
      answers: [at: number, values: number[]][],
    ) => {
      // The last weeks are still open, for the demo.
      if (due > addDays(demoDay, -30) || !chance.yes(0.75)) return;
      addResponse(rows, organisation_id, rowId('evaluation', survey.survey_id, match.id, months), {
        survey_id: survey.survey_id,
        match_id: match.id,
        months,
        on: addDays(due, chance.whole(0, 20)),
        way: chance.pick(['ONLINE', 'ONLINE', 'PHONE', 'PAPER']),
        answers: answers.flatMap(([at, values]) =>
          values.map((value, item) => ({ question_id: survey.questions[at]!, item, value })),
        ),
      });
    };
    const { linked_on, ended_on, unlink_reason } = match;
    answer(start, 0, linked_on, [[0, statements(chance, chance.whole(2, 6))]]);
    for (const months of [2, 6, 12]) {
      const due = addMonths(linked_on, months);
      if (ended_on === null || ended_on > due) answer(checkIn, months, due, [[0, [chance.whole(6, 10)]]]);
    }
    if (ended_on && !['REQ_DECEASED', 'VOL_DECEASED', 'BOUNDARY_SAFETY'].includes(unlink_reason ?? ''))
      answer(end, 0, ended_on, [
        [0, statements(chance, chance.whole(0, 4))],
        [1, [chance.whole(5, 10)]],
        [2, [2, 1, 2].map((value) => (chance.yes(0.7) ? value : chance.whole(0, 2)))],
      ]);
  }
}

/** Answers that give a score: so many of the six tell of loneliness. */
function statements(chance: Chance, score: number): number[] {
  const tells = new Set(chance.shuffled([0, 1, 2, 3, 4, 5]).slice(0, score));
  return [2, 0, 0, 2, 0, 2].map((lonelyValue, at) =>
    tells.has(at) ? chance.pick([lonelyValue, 1]) : 2 - lonelyValue,
  );
}
