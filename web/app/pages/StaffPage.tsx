import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Staff } from '../../features/access/staff/Staff.tsx';
import { Tokens } from '../../features/access/tokens/Tokens.tsx';
import { useOrganisation } from '../workplace.ts';

export function StaffPage() {
  const { t } = useTranslation('staff');
  const { id, name, programmes, viewerCanManageStaff } = useOrganisation();
  return (
    <div className="stack in-turn">
      <div>
        <PageTitle name={`${t('colleagues.title')}, ${name}`}>{t('colleagues.title')}</PageTitle>
        <p>{t('colleagues.lead', { organisation: name })}</p>
      </div>
      <Staff organisation={id} mayManage={viewerCanManageStaff} programmes={programmes} />
      {viewerCanManageStaff && <Tokens organisation={id} programmes={programmes} />}
    </div>
  );
}
