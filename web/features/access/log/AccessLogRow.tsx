import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { type Entry, LogEntryFragment, useLogWords } from './entry.ts';
import type { LogFilter } from './filter.ts';

export const AccessLogRowFragment = graphql(
  `fragment AccessLogRow on AccessLogEntry { id about actor ...LogEntry }`,
  [LogEntryFragment],
);

type AccessLogRowProps = {
  entry: FragmentOf<typeof AccessLogRowFragment>;
  onFilter: (change: Partial<LogFilter>) => void;
};

export function AccessLogRow({ entry: masked, onFilter }: AccessLogRowProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  const { about, actor, ...row } = readFragment(AccessLogRowFragment, masked);
  const entry = readFragment(LogEntryFragment, row);
  const who = words.who(entry);
  const entities: Partial<Record<string, string>> = t('logbook.entity', { returnObjects: true });
  return (
    <tr>
      <td className="nowrap">{format.moment(entry.at)}</td>
      <td>
        {actor ? (
          <button type="button" className="quiet-button" onClick={() => onFilter({ by: actor })}>
            <span className="visually-hidden">{t('logbook.onlyThem', { name: '' })}</span>
            {who}
          </button>
        ) : (
          who
        )}
      </td>
      <td>
        <Deed entry={entry} />
        {entry.onBehalf && (
          <>
            <br />
            <small className="soft">{tp('log.onBehalf')}</small>
          </>
        )}
        {entry.why?.startsWith('BREAK_GLASS') && (
          <>
            <br />
            <Mark tone="attention">{tp('log.emergency')}</Mark>
          </>
        )}
      </td>
      <td className="soft">{format.list(words.saw(entry))}</td>
      <td>
        <div className="table__actions">
          <Button small look="subtle" onClick={() => onFilter({ about })}>
            {t('logbook.onlyThis')}
            <span className="visually-hidden">: {entities[entry.entity] ?? entry.entity}</span>
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** What was done, in words; what has none, by its code, so that nothing is kept back. */
function Deed({ entry }: { entry: Entry }) {
  const { t } = useTranslation('staff');
  const words = useLogWords();
  const done: Partial<Record<string, Partial<Record<string, string>>>> = t('logbook.done', {
    returnObjects: true,
  });
  const states: Partial<Record<string, Partial<Record<string, string>>>> = {
    Vacancy: t('codes.vacancyStatus', { returnObjects: true }),
    Application: t('codes.applicationStatus', { returnObjects: true }),
  };
  const entities: Partial<Record<string, string>> = t('logbook.entity', { returnObjects: true });
  const status = states[entry.entity]?.[entry.action];
  return (
    <>
      {words.what(entry) ??
        done[entry.entity]?.[entry.action] ??
        (status ? t('logbook.set', { status }) : t('logbook.otherwise', { code: entry.action }))}
      <br />
      <small className="soft">{entities[entry.entity] ?? entry.entity}</small>
    </>
  );
}
