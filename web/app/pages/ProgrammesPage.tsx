import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/Button.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { ProgrammeList } from '../../features/organisations/programmes/ProgrammeList.tsx';
import { useOrganisation } from '../workplace.ts';

export function ProgrammesPage() {
  const { t } = useTranslation('staff');
  const { slug, name, programmes } = useOrganisation();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('programmes.title')}, ${name}`}>{t('programmes.title')}</PageTitle>
        <p>{t('programmes.lead', { organisation: name })}</p>
      </div>
      <p>
        <LinkButton to={`/werk/${slug}/programmas/nieuw`}>{t('programmes.new')}</LinkButton>
      </p>
      <ProgrammeList programmes={programmes} />
    </div>
  );
}
