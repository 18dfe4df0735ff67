import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { spacedPostcode } from '../../../app/postcode.ts';
import type { nl } from '../../../texts/nl.ts';
import type { Answers } from './answers.ts';
import { useChosenProgramme } from './place.ts';
import type { Step } from './steps.ts';
import { birthDateOf } from './submit.ts';

type Row = { label: string; value: string; step: Step };

/** The answers in words, in the order of the questions. */
export function useSummary(answers: Answers): Row[] {
  const { t } = useTranslation();
  const format = useFormat();
  const programme = useChosenProgramme(answers);
  const birthDate = birthDateOf(answers);
  const often = {
    INCIDENTAL: t('ask.often.once'),
    STRUCTURAL: t('ask.often.longer'),
    UNKNOWN: t('ask.often.unknown'),
  };
  const relation = answers.relation as keyof typeof nl.codes.referrerKind;
  const gender = answers.wantedGender as '' | 'F' | 'M';

  const by: Row = {
    label: t('ask.check.by'),
    value:
      relation &&
      t('ask.check.byWhom', {
        name: answers.yourName,
        relation: t(`codes.referrerKind.${relation}`),
        phone: answers.yourPhone,
      }),
    step: 'wie',
  };
  return [
    { label: t('ask.check.postcode'), value: spacedPostcode(answers.postcode), step: 'postcode' },
    { label: t('ask.check.help'), value: programme?.name ?? '', step: 'hulp' },
    { label: t('ask.check.often'), value: often[answers.often as keyof typeof often] ?? '', step: 'vorm' },
    { label: t('ask.check.name'), value: `${answers.firstName} ${answers.lastName}`, step: 'wie' },
    ...(answers.forWhom === 'OTHER' ? [by] : []),
    { label: t('ask.check.phone'), value: answers.phone, step: 'contact' },
    { label: t('ask.check.email'), value: answers.email, step: 'contact' },
    { label: t('ask.check.birthDate'), value: birthDate ? format.day(birthDate) : '', step: 'contact' },
    { label: t('ask.check.question'), value: answers.question, step: 'wensen' },
    {
      label: t('ask.check.moments'),
      value: answers.moments.map((moment) => t(`codes.moments.${moment}`)).join('; '),
      step: 'wensen',
    },
    {
      label: t('ask.check.languages'),
      value: format.list(answers.languages.map(format.language)),
      step: 'wensen',
    },
    {
      label: t('ask.check.gender'),
      value: gender ? t(`codes.gender.${gender}`) : t('ask.wishes.anyGender'),
      step: 'wensen',
    },
  ];
}
