import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { graphql } from '../../app/graphql.ts';

type Vacancy = {
  supportMode: ReturnType<typeof graphql.scalar<'SupportMode'>>;
  hoursPerWeek: number | null;
  languages: string[];
  availability: ReturnType<typeof graphql.scalar<'DayPart'>>[];
  neighbourhood: { name: string } | null;
  programme: { name: string; organisation: { name: string } };
};

/** Where, when and how often, as far as it is known. */
export function VacancyFacts({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme, neighbourhood, hoursPerWeek, languages, availability } = vacancy;
  const facts = [
    [t('vacancies.where'), neighbourhood?.name ?? programme.organisation.name],
    [t('vacancies.howOften'), t(`codes.supportMode.${vacancy.supportMode}`)],
    [
      t('vacancies.time'),
      hoursPerWeek != null && t('vacancies.hours', { hours: format.number(hoursPerWeek) }),
    ],
    [t('vacancies.when'), format.list(availability.map((part) => t(`codes.dayPart.${part}`)))],
    [t('vacancies.languages'), format.list(languages.map(format.language))],
    [
      t('vacancies.programme'),
      t('vacancies.programmeOf', { programme: programme.name, organisation: programme.organisation.name }),
    ],
  ].filter(([, value]) => value);
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={String(label)}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
