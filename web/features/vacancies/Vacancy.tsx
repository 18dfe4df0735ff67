import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { LinkButton } from '../../design/Button.tsx';
import { ProgrammePicture } from '../../design/drawings/ProgrammePicture.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { OwnWords } from '../../design/OwnWords.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { ApplicationForm } from './ApplicationForm.tsx';
import { VacancyFacts } from './VacancyFacts.tsx';

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
          <VacancyFacts vacancy={vacancy} />
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
