import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { PhoneList } from '../../features/places/PhoneList.tsx';

export function AccessibilityPage() {
  const { t } = useTranslation();
  return (
    <div className="narrow stack">
      <PageTitle>{t('accessibility.title')}</PageTitle>
      <p className="lead">{t('accessibility.lead')}</p>
      <section>
        <h2 className="utrecht-heading-2">{t('accessibility.doneTitle')}</h2>
        <ul>
          <li>{t('accessibility.done1')}</li>
          <li>{t('accessibility.done2')}</li>
          <li>{t('accessibility.done3')}</li>
          <li>{t('accessibility.done4')}</li>
          <li>{t('accessibility.done5')}</li>
        </ul>
      </section>
      <section>
        <h2 className="utrecht-heading-2">{t('accessibility.openTitle')}</h2>
        <ul>
          <li>{t('accessibility.open1')}</li>
          <li>{t('accessibility.open2')}</li>
          <li>{t('accessibility.open3')}</li>
          <li>{t('accessibility.open4')}</li>
        </ul>
      </section>
      <section className="stack stack--tight">
        <h2 className="utrecht-heading-2">{t('accessibility.reportTitle')}</h2>
        <p>{t('accessibility.reportText')}</p>
        <PhoneList />
      </section>
      <p className="soft">{t('accessibility.status')}</p>
    </div>
  );
}
