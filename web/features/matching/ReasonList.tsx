import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

type Reason = { code: string; text: string; points: number; weight: number };

/** What speaks for two people, in sentences, each with its points. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason.code}>
          <span className="suggestion__reason">
            {reason.text}
            <span
              className="suggestion__points"
              title={t('work.waitlist.points', {
                points: format.number(reason.points),
                weight: format.number(reason.weight),
              })}
            >
              {format.number(reason.points)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
