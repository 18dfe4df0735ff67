import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../design/Field.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { Supply } from '../../features/reports/supply/Supply.tsx';
import { useOrganisation } from '../workplace.ts';

/** Who waits and who could help, by neighbourhood; the address says of which programme. */
export function SupplyPage() {
  const { t } = useTranslation('staff');
  const { id, name, programmes } = useOrganisation();
  const [search, setSearch] = useSearchParams();
  const chosen = programmes.find(({ slug }) => slug === search.get('programma'));
  const choose = (slug: string) =>
    setSearch((before) => {
      before.delete('programma');
      if (slug) before.set('programma', slug);
      return before;
    });
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('supply.title')}, ${name}`}>{t('supply.title')}</PageTitle>
        <p>{t('supply.lead')}</p>
      </div>
      <SelectField
        label={t('work.programme')}
        name="programma-cijfers"
        value={chosen?.slug ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t('supply.all')}</option>
        {programmes
          .filter(({ viewerCanSeeReport }) => viewerCanSeeReport)
          .map((programme) => (
            <option key={programme.id} value={programme.slug}>
              {programme.name}
            </option>
          ))}
      </SelectField>
      <KnownOn />
      <Supply organisation={id} programme={chosen?.id} />
    </div>
  );
}
