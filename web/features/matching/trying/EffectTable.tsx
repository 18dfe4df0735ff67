import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Table } from '../../../design/Table.tsx';
import type { Effect } from './weights.ts';

const figures = [
  'matched',
  'nobodySuits',
  'placesLeft',
  'longestWaitLeft',
  'medianKm',
  'totalScore',
] as const;

/** What would be otherwise: the same figures now and then, and who gains or loses a buddy. */
export function EffectTable({ effect }: { effect: Effect }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { before, after, gained, lost, otherPairs } = effect;
  const shown = (value: number | null) => (value === null ? t('trying.unknown') : format.number(value));
  return (
    <section className="stack stack--tight" aria-live="polite">
      <h2 className="utrecht-heading-2">{t('trying.effect')}</h2>
      <p>{t('trying.summary', { waiting: after.waiting, matched: after.matched, before: before.matched })}</p>
      <Table
        caption={t('trying.effectCaption')}
        headings={[
          { text: t('trying.figure') },
          { text: t('trying.asNow'), right: true },
          { text: t('trying.asThen'), right: true },
        ]}
      >
        <tbody>
          {figures.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`trying.figures.${figure}`)}</th>
              <td className="number">{shown(before[figure])}</td>
              <td className="number">
                {before[figure] === after[figure] ? (
                  shown(after[figure])
                ) : (
                  <strong>{shown(after[figure])}</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Residents title={t('trying.gained')} entries={gained} />
      <Residents title={t('trying.lost')} entries={lost} />
      {gained.length + lost.length === 0 && <p>{t('trying.sameResidents')}</p>}
      {otherPairs > 0 && <p className="soft">{t('trying.otherPairs', { count: otherPairs })}</p>}
    </section>
  );
}

function Residents({ title, entries }: { title: string; entries: Effect['gained'] }) {
  const { t } = useTranslation('staff');
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className="utrecht-heading-3">{title}</h3>
      <ul>
        {entries.map(({ id, waitedDays, request }) => (
          <li key={id}>
            {request.requester.displayName}{' '}
            <span className="soft">({t('work.waitlist.days', { count: waitedDays })})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
