import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../design/Field.tsx';

/** Of what somebody may choose to see figures: of programmes, and perhaps of the organisation as a whole. */
interface Choices<Programme extends { id: string; slug: string; name: string }> {
  asWhole: boolean;
  programmes: readonly Programme[];
}

/** The programme of which the figures are, as the address says; of all together when there is none. */
export function useChosenProgramme<Programme extends { id: string; slug: string; name: string }>({
  asWhole,
  programmes,
}: Choices<Programme>): Programme | undefined {
  const [search] = useSearchParams();
  const chosen = programmes.find(({ slug }) => slug === search.get('programma'));
  return chosen ?? (asWhole ? undefined : programmes[0]);
}

/** Of which programme the figures are. */
export function ProgrammeChoice({
  choices,
}: {
  choices: Choices<{ id: string; slug: string; name: string }>;
}) {
  const { t } = useTranslation('staff');
  const [, setSearch] = useSearchParams();
  const chosen = useChosenProgramme(choices);
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
      {choices.asWhole && <option value="">{t('work.allProgrammes')}</option>}
      {choices.programmes.map(({ id, slug, name }) => (
        <option key={id} value={slug}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
