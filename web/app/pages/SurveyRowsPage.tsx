import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import { graphql } from '../graphql.ts';
import { useOrganisation, useProgrammeIfAny } from '../workplace.ts';

const SurveyTitleQuery = graphql(`
  query SurveyTitle($id: ID!) { node(id: $id) { __typename id ... on Survey { title } } }
`);

/** What stands behind the response to a survey, in a programme or in the whole organisation. */
export function SurveyRowsPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const programme = useProgrammeIfAny();
  const [search] = useSearchParams();
  const { period } = usePeriod();
  const survey = search.get('vragenlijst') ?? '';
  const what = search.get('toon') === 'gevraagd' ? 'asked' : 'answered';
  const [{ data, error }] = useQuery({ query: SurveyTitleQuery, variables: { id: survey }, pause: !survey });
  if (survey && !data && !error) return <Loading lines={5} />;
  const title = data?.node?.__typename === 'Survey' ? data.node.title : '';
  return (
    <BehindFigure
      asked={{
        organisation: organisation.id,
        programme: programme?.id,
        figure: { name: what === 'asked' ? 'SURVEY_ASKED' : 'SURVEY_ANSWERED', survey },
        period,
        name: t(`surveys.results.rows.${what}`, { title }),
        means: t(`surveys.results.rows.${what}Means`),
      }}
    />
  );
}
