import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { Table } from '../../design/Table.tsx';
import type { Period } from './retention.ts';

/** For how long each kind of data is kept; who may change it finds a button at each. */
export function Periods(props: { periods: Period[]; onChange: ((period: Period) => void) | undefined }) {
  const { t } = useTranslation('staff');
  const { periods, onChange } = props;
  const headings = [
    { text: t('retention.kind') },
    { text: t('retention.programme') },
    { text: t('retention.periods.months'), right: true },
    ...(onChange ? [{ text: t('work.actions'), right: true }] : []),
  ];
  return (
    <section className="stack">
      <h2 className="utrecht-heading-2">{t('retention.periods.title')}</h2>
      <Table caption={t('retention.periods.caption')} headings={headings}>
        <tbody>
          {periods.map((period) => {
            const kind = t(`retention.kinds.${period.kind}`);
            const programme = period.programme?.name ?? t('retention.allOthers');
            return (
              <tr key={`${period.kind} ${period.programme?.id}`}>
                <th scope="row">{kind}</th>
                <td>{programme}</td>
                <td className="number">
                  {period.months}
                  {period.isUsual && <span className="soft"> ({t('retention.periods.usual')})</span>}
                </td>
                {onChange && (
                  <td>
                    <div className="table__actions">
                      <Button small look="secondary" onClick={() => onChange(period)}>
                        {t('retention.periods.change')}
                        <span className="visually-hidden">
                          : {kind}, {programme}
                        </span>
                      </Button>
                    </div>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
