import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Materials } from '../../features/training/keep/Materials.tsx';
import { useOrganisation } from '../workplace.ts';

/** What the volunteers of an organisation read to learn from, for who keeps it. */
export function MaterialsPage() {
  const { t } = useTranslation('staff');
  const { id, name, viewerCanKeepMaterials, programmes } = useOrganisation();
  const kept = programmes.filter((each) => viewerCanKeepMaterials || each.viewerCanCoordinate);
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('materials.title')}, ${name}`}>{t('materials.title')}</PageTitle>
        <p>{t('materials.lead')}</p>
      </div>
      <Materials where={{ organisation: id, programmes: kept, mayForAll: viewerCanKeepMaterials }} />
    </div>
  );
}
