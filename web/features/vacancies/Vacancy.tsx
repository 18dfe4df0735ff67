import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { LinkButton } from '../../design/Button.tsx';
import { ProgrammePicture } from '../../design/drawings/ProgrammePicture.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { OwnWords } from '../../design/OwnWords.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { ApplicationForm } from './ApplicationForm.tsx';

const VacancyQuery = graphql(`
  query Vacancy($id: ID!) {
    vacancy(id: $id) {
      id
      title
      summary
      supportMode
      hoursPerWeek
      languages
      availability
      status
      neighbourhood { name }
      programme { slug name kind summary organisation { name } }
    }
  }
`);

type Vacancy = NonNullable<ResultOf<typeof VacancyQuery>['vacancy']>;

export function VacancyDetails({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ data, fetching, error }] = useQuery({ query: VacancyQuery, variables: { id } });
  if (fetching && !data) return <Loading text={t('vacancies.loading')} lines={4} />;
  if (error && !data) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  const vacancy = data?.vacancy;
  if (!vacancy) return <Gone />;
  return (
    <>
      <Link className="utrecht-link" to="/vacatures">
        {t('vacancies.back')}
      </Link>
      <div className="vacancy">
        <article className="stack">
          <div>
            <PageTitle name={vacancy.title}>
              <OwnWords>{vacancy.title}</OwnWords>
            </PageTitle>
            <p className="lead">
              <OwnWords>{vacancy.summary}</OwnWords>
            </p>
          </div>
          <Facts vacancy={vacancy} />
          <div className="hero__drawing">
            <ProgrammePicture slug={vacancy.programme.slug} kind={vacancy.programme.kind} />
          </div>
          <p>
            <OwnWords>{vacancy.programme.summary}</OwnWords>
          </p>
        </article>
        <ApplicationForm vacancy={vacancy.id} />
      </div>
    </>
  );
}

function Facts({ vacancy }: { vacancy: Vacancy }) {
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

function Gone() {
  const { t } = useTranslation();
  return (
    <div className="narrow stack">
      <PageTitle>{t('vacancies.gone')}</PageTitle>
      <p>{t('vacancies.goneText')}</p>
      <p>
        <LinkButton to="/vacatures">{t('vacancies.back')}</LinkButton>
      </p>
    </div>
  );
}
