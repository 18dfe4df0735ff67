import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { SelectField } from '../../../design/Field.tsx';
import type { LogFilter } from './filter.ts';

const LogStaffQuery = graphql(`
  query LogStaff($organisation: ID!) {
    staff(organisation: $organisation) { id displayName }
  }
`);

type LogFiltersProps = {
  organisation: string;
  filter: LogFilter;
  onFilter: (change: Partial<LogFilter>) => void;
};

/** Whose part of the log is shown, and about what. */
export function LogFilters({ organisation, filter, onFilter }: LogFiltersProps) {
  const { t } = useTranslation('staff');
  const [{ data }] = useQuery({ query: LogStaffQuery, variables: { organisation } });
  const staff = data?.staff ?? [];
  return (
    <div className="stack stack--tight">
      <SelectField
        label={t('logbook.by')}
        name="door"
        value={filter.by ?? ''}
        onChange={(event) => onFilter({ by: event.target.value || null })}
      >
        <option value="">{t('logbook.everybody')}</option>
        {staff.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
        {filter.by && !staff.some(({ id }) => id === filter.by) && (
          <option value={filter.by}>{t('logbook.byOther')}</option>
        )}
      </SelectField>
      {(filter.about || filter.by) && (
        <div className="row">
          <span role="status">{filter.about && t('logbook.about')}</span>
          <Button small look="secondary" onClick={() => onFilter({ about: null, by: null })}>
            {t('logbook.everything')}
          </Button>
        </div>
      )}
    </div>
  );
}
