import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Evaluations } from '../../features/surveys/enter/Evaluations.tsx';
import { graphql } from '../graphql.ts';

const EvaluatedMatchQuery = graphql(`
  query EvaluatedMatch($match: ID!) {
    node(id: $match) {
      __typename
      id
      ... on Match {
        request { id requester { id displayName } }
        volunteer { id displayName }
      }
    }
  }
`);

/** How it goes between the two of a match, as they tell it. */
export function EvaluationPage() {
  const { t } = useTranslation('staff');
  const { match = '' } = useParams();
  const [{ data }] = useQuery({ query: EvaluatedMatchQuery, variables: { match } });
  const found = data?.node?.__typename === 'Match' ? data.node : undefined;
  return (
    <div className="stack">
      <div>
        <PageTitle>{t('surveys.matchTitle')}</PageTitle>
        {found && (
          <p>
            <Link className="utrecht-link" to={`../../dossier/${found.request.id}`} relative="path">
              {found.request.requester.displayName}
            </Link>{' '}
            · {found.volunteer.displayName}
          </p>
        )}
      </div>
      <Evaluations match={match} />
    </div>
  );
}
