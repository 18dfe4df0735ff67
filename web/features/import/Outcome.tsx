import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Table } from '../../design/Table.tsx';
import type { ImportDone } from './send.ts';

/** How a dry run or an import ended: what is wrong, or how many rows are new; and the way on. */
export function Outcome({ done, onImport }: { done: ImportDone; onImport: () => void }) {
  const { t } = useTranslation('staff');
  const { isWritten, mistakes, mistakeCount, counts } = done;
  const isNothingNew = counts.every((count) => count.new === 0 && count.changed === 0);
  if (mistakeCount > 0)
    return (
      <div className="stack stack--tight">
        <Notice tone="warning" title={t('importing.mistakes', { count: mistakeCount })} takeFocus>
          <p>{t('importing.mistakesText')}</p>
        </Notice>
        <Mistakes mistakes={mistakes} />
        {mistakeCount > mistakes.length && (
          <p className="soft">{t('importing.more', { count: mistakeCount - mistakes.length })}</p>
        )}
      </div>
    );
  return (
    <div className="stack stack--tight">
      <Notice tone="ok" title={t(isWritten ? 'importing.done' : 'importing.fits')} takeFocus>
        <p>
          {t(isWritten ? 'importing.doneText' : isNothingNew ? 'importing.nothingNew' : 'importing.fitsText')}
        </p>
      </Notice>
      <Counts counts={counts} />
      {!isWritten && !isNothingNew && (
        <p>
          <Button onClick={onImport}>{t('importing.import')}</Button>
        </p>
      )}
    </div>
  );
}

function Mistakes({ mistakes }: { mistakes: ImportDone['mistakes'] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <Table
      caption={t('importing.mistakesCaption')}
      headings={(['file', 'line', 'column', 'wrong'] as const).map((column) => ({
        text: t(`importing.${column}`),
        right: column === 'line',
      }))}
    >
      <tbody>
        {mistakes.map(({ file, line, column, wrong }) => (
          <tr key={`${file} ${line} ${column} ${wrong}`}>
            <td>{file}</td>
            <td className="number">{format.number(line)}</td>
            <th scope="row">{column === 'row' ? t('importing.wholeRow') : column}</th>
            <td>{wrong}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Counts({ counts }: { counts: ImportDone['counts'] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <Table
      caption={t('importing.countsCaption')}
      headings={(['file', 'rows', 'new', 'changed', 'same'] as const).map((column) => ({
        text: t(`importing.${column}`),
        right: column !== 'file',
      }))}
    >
      <tbody>
        {counts.map((count) => (
          <tr key={count.file}>
            <th scope="row">{count.file}</th>
            <td className="number">{format.number(count.rows)}</td>
            <td className="number">{format.number(count.new)}</td>
            <td className="number">{format.number(count.changed)}</td>
            <td className="number">{format.number(count.rows - count.new - count.changed)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
