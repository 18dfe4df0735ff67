import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LinkButton } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Consents } from '../../features/forgetting/own/Consents.tsx';
import { Erasure } from '../../features/forgetting/own/Erasure.tsx';
import { MyselfQuery } from '../../features/forgetting/own/myself.ts';
import { OwnData } from '../../features/forgetting/own/OwnData.tsx';

/** What people do themselves with what is known of them: read it, take it away, take consent back, have it erased. */
export function OwnDataPage() {
  const { t } = useTranslation();
  const [{ data, fetching }] = useQuery({ query: MyselfQuery });
  if (fetching && !data) return <Loading />;
  if (!data) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  const known = data.myself.length > 0;
  return (
    <div className="narrow stack stack--wide in-turn">
      <div>
        <PageTitle>{t('ownData.title')}</PageTitle>
        <p className="lead">{t(known ? 'ownData.lead' : 'ownData.whoIsIt')}</p>
      </div>
      {!known && <WayIn />}
      {data.myself.map((myself) => (
        <div key={myself.person} className="stack stack--wide in-turn">
          <OwnData myself={myself} />
          <Consents myself={myself} />
          <Erasure myself={myself} />
        </div>
      ))}
    </div>
  );
}

/** For who is not signed in, and for who is as somebody else than the person it is about. */
function WayIn() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('ownData.onlySelf')}</p>
      <div className="row">
        <LinkButton to="/status">{t('ownData.withCode')}</LinkButton>
        <LinkButton look="secondary" to="/inloggen/link">
          {t('ownData.asVolunteer')}
        </LinkButton>
      </div>
    </>
  );
}
