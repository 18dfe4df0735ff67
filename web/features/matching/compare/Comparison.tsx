import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { useWeekWords } from '../../../design/useWeekWords.ts';
import type { Suggestion } from '../suggestion.ts';
import { isDifferent, reasonRows } from './compare.ts';

type ComparisonProps = {
  candidates: readonly Suggestion[];
  onPropose: ((volunteer: Suggestion['volunteer']) => void) | undefined;
};

/** Two or three volunteers side by side: what speaks for each, and what differs. */
export function Comparison({ candidates, onPropose }: ComparisonProps) {
  const { t } = useTranslation('staff');
  const weekWords = useWeekWords();
  const format = useFormat();
  if (candidates.length < 2)
    return (
      <p className="soft" role="status">
        {t('compare.hint')}
      </p>
    );
  const unknown = t('compare.unknown');
  const plain: [name: string, cells: string[]][] = [
    [t('compare.score'), candidates.map(({ score }) => format.number(score))],
    [
      t('compare.distance'),
      candidates.map(({ distanceKm }) =>
        distanceKm == null ? unknown : t('work.waitlist.away', { km: format.number(distanceKm) }),
      ),
    ],
    [t('compare.days'), candidates.map(({ moments }) => weekWords(moments ?? []) || unknown)],
    [
      t('compare.languages'),
      candidates.map(({ volunteer }) => volunteer.languages.map(format.language).join(', ') || unknown),
    ],
    [t('compare.neighbourhood'), candidates.map(({ volunteer }) => volunteer.neighbourhood?.name ?? unknown)],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={t('compare.title')} tabIndex={0}>
      <table className="table compare">
        <caption>{t('compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            {candidates.map(({ volunteer }) => (
              <th key={volunteer.id} scope="col">
                {volunteer.displayName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plain.map(([name, cells]) => (
            <CompareRow key={name} name={name} differs={isDifferent(cells)} cells={cells} />
          ))}
          {reasonRows(candidates).map(({ code, of, differs }) => (
            <CompareRow
              key={code}
              name={t(`codes.suggestionReason.${code as 'DISTANCE'}`)}
              differs={differs}
              cells={of.map((reason) =>
                reason ? `${reason.text} (${format.number(reason.points)})` : t('compare.none'),
              )}
            />
          ))}
          {onPropose && (
            <tr>
              <th scope="row">{t('work.actions')}</th>
              {candidates.map(({ volunteer }) => (
                <td key={volunteer.id}>
                  <Button small onClick={() => onPropose(volunteer)}>
                    {t('work.waitlist.propose')}
                    <span className="visually-hidden"> {volunteer.displayName}</span>
                  </Button>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function CompareRow({ name, differs, cells }: { name: string; differs: boolean; cells: ReactNode[] }) {
  const { t } = useTranslation('staff');
  return (
    <tr>
      <th scope="row">
        {name}
        {differs && (
          <>
            <br />
            <small>
              <Mark>{t('compare.differs')}</Mark>
            </small>
          </>
        )}
      </th>
      {cells.map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
}
