import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/Button.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Owner } from '../../features/followup/Owner.tsx';
import { Inbox } from '../../features/requests/Inbox.tsx';
import { ResidentReports } from '../../features/requests/reports/ResidentReports.tsx';
import { useProgramme } from '../workplace.ts';

export function InboxPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <PageTitle name={`${t('work.inbox.title')}, ${programme.name}`}>{t('work.inbox.title')}</PageTitle>
      {programme.viewerCanCoordinate && (
        <div className="row">
          <LinkButton look="secondary" small to="../nieuw" relative="path">
            {t('newRequest.add')}
          </LinkButton>
        </div>
      )}
      <ResidentReports programme={programme.id} />
      <Inbox
        programme={programme.id}
        ownerOf={(owned, onSaid) => (
          <Owner kind="REQUEST" owned={owned} programme={programme.id} narrow onSaid={onSaid} />
        )}
      />
    </div>
  );
}
