import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { LinkDoor, type LinkPurpose } from '../../features/access/LinkDoor.tsx';
import { useForgetEverything } from '../client.tsx';

/** Where a link in a mail leads. What stands behind the # is the key; a browser sends that to nobody. */
export function LinkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forgetEverything = useForgetEverything();
  const { hash } = useLocation();
  const goOn = (purpose: LinkPurpose) => {
    forgetEverything();
    navigate(purpose === 'VOLUNTEER_SIGN_IN' ? '/mijn' : '/status', { replace: true });
  };
  return (
    <div className="narrow stack">
      <PageTitle>{t('links.title')}</PageTitle>
      <LinkDoor key={hash} token={hash.slice(1)} onUsed={goOn} />
    </div>
  );
}
