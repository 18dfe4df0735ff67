import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { LinkButton } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { WhoLooked } from '../../features/access/log/WhoLooked.tsx';
import { SignOutButton } from '../../features/access/SignOutButton.tsx';
import { StandIns } from '../../features/matching/meeting/StandIns.tsx';
import { Pairings } from '../../features/matching/pairing/Pairings.tsx';
import { AskStatusLink } from '../../features/requests/status/AskStatusLink.tsx';
import { OwnRequests, OwnRequestsQuery } from '../../features/requests/status/OwnRequests.tsx';
import { SurveysDue } from '../../features/surveys/fill/SurveysDue.tsx';
import { useForgetEverything } from '../client.tsx';

/** How questions stand, for the resident who asked or whoever asked for them; a way in for who is not in yet. */
export function StatusPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forgetEverything = useForgetEverything();
  const [{ data, fetching }] = useQuery({ query: OwnRequestsQuery });
  if (fetching && !data) return <Loading />;
  if (!data) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  const known = data.myRequests.length > 0;
  return (
    <div className="narrow stack stack--wide in-turn">
      <div>
        <PageTitle>{t('status.title')}</PageTitle>
        <p>{t(known ? 'status.knownText' : 'status.text')}</p>
      </div>
      {known && <SurveysDue onOpen={(code) => navigate(`/vragenlijst#${code}`)} />}
      {known && <Pairings title={t('pairing.titleResident')} />}
      {known && <StandIns />}
      {known ? <OwnRequests requests={data.myRequests} /> : <AskStatusLink />}
      {known && <WhoLooked />}
      {known && (
        <div className="row">
          <LinkButton look="secondary" to="/mijn-gegevens">
            {t('ownData.link')}
          </LinkButton>
          <SignOutButton onSignedOut={forgetEverything} />
        </div>
      )}
    </div>
  );
}
