import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../design/Field.tsx';

interface Choosable {
  id: string;
  slug: string;
  name: string;
  viewerCanSeeReport: boolean;
}

/** The programme that the address names, of which the figures are then; of all together without one. */
export function useChosenProgramme<Programme extends Choosable>(
  programmes: readonly Programme[],
): Programme | undefined {
  const [search] = useSearchParams();
  return programmes.find(({ slug }) => slug === search.get('programma'));
}

/** Of which programme the figures are. */
export function ProgrammeChoice({ programmes }: { programmes: readonly Choosable[] }) {
  const { t } = useTranslation('staff');
  const [, setSearch] = useSearchParams();
  const chosen = useChosenProgramme(programmes);
  const choose = (slug: string) =>
    setSearch((before) => {
      before.delete('programma');
      if (slug) before.set('programma', slug);
      return before;
    });
  return (
    <SelectField
      label={t('work.programme')}
      name="programma-cijfers"
      value={chosen?.slug ?? ''}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('work.allProgrammes')}</option>
      {programmes
        .filter(({ viewerCanSeeReport }) => viewerCanSeeReport)
        .map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {name}
          </option>
        ))}
    </SelectField>
  );
}
