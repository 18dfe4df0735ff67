import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { ProgrammePicture } from '../../design/drawings/ProgrammePicture.tsx';
import { OwnWords } from '../../design/OwnWords.tsx';

export const VacancyCardFragment = graphql(`
  fragment VacancyCard on Vacancy {
    id
    title
    summary
    supportMode
    hoursPerWeek
    distanceKm
    languages
    neighbourhood { name }
    programme { slug name kind organisation { name } }
  }
`);

type CardProps = { vacancy: FragmentOf<typeof VacancyCardFragment>; takeFocus: boolean };

/** Someone who looks for a buddy, told warmly and without a name. */
export function VacancyCard({ vacancy: masked, takeFocus }: CardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vacancy = readFragment(VacancyCardFragment, masked);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takeFocus) link.current?.focus();
  }, [takeFocus]);
  const otherLanguages = vacancy.languages.filter((code) => code !== 'nl');
  const facts = [
    vacancy.neighbourhood?.name,
    vacancy.distanceKm != null && t('vacancies.away', { km: format.number(vacancy.distanceKm) }),
    vacancy.hoursPerWeek != null && t('vacancies.hours', { hours: format.number(vacancy.hoursPerWeek) }),
    t(`codes.supportMode.${vacancy.supportMode}`),
    ...otherLanguages.map(format.language),
  ].filter(Boolean);
  return (
    <li className="card">
      <div className="card__picture">
        <ProgrammePicture slug={vacancy.programme.slug} kind={vacancy.programme.kind} />
      </div>
      <p className="soft">
        {t('vacancies.programmeOf', {
          programme: vacancy.programme.name,
          organisation: vacancy.programme.organisation.name,
        })}
      </p>
      <h3 className="card__title">
        <Link ref={link} className="card__link" to={`/vacatures/${encodeURIComponent(vacancy.id)}`}>
          <OwnWords>{vacancy.title}</OwnWords>
        </Link>
      </h3>
      <p>
        <OwnWords>{vacancy.summary}</OwnWords>
      </p>
      <ul className="card__facts">
        {facts.map((fact) => (
          <li key={String(fact)}>{fact}</li>
        ))}
      </ul>
    </li>
  );
}
