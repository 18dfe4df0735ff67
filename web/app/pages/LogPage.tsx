import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AccessLog } from '../../features/access/log/AccessLog.tsx';
import type { LogFilter } from '../../features/access/log/filter.ts';
import { LogCheck } from '../../features/access/log/LogCheck.tsx';
import { LogFilters } from '../../features/access/log/LogFilters.tsx';
import { useOrganisation } from '../workplace.ts';

/** The log of an organisation; the address says which part of it. */
export function LogPage() {
  const { t } = useTranslation('staff');
  const { id, name } = useOrganisation();
  const [search, setSearch] = useSearchParams();
  const filter: LogFilter = { about: search.get('over'), by: search.get('door') };
  const change = (changed: Partial<LogFilter>) => {
    const { about, by } = { ...filter, ...changed };
    setSearch({ ...(about && { over: about }), ...(by && { door: by }) });
  };
  return (
    <div className="stack in-turn">
      <div>
        <PageTitle name={`${t('logbook.title')}, ${name}`}>{t('logbook.title')}</PageTitle>
        <p>{t('logbook.lead')}</p>
      </div>
      <LogCheck organisation={id} />
      <LogFilters organisation={id} filter={filter} onFilter={change} />
      <AccessLog key={`${filter.about} ${filter.by}`} organisation={id} filter={filter} onFilter={change} />
    </div>
  );
}
