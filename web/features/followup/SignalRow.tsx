import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysSince, useFormat } from '../../app/format.ts';
import { Mark } from '../../design/Mark.tsx';
import { namesOf, placeOf, type Signal } from './signals.ts';

/** One thing that waits: what, of whom, since when, and until when it might; it leads to where it is solved. */
export function SignalRow({ signal }: { signal: Signal }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { code, since, due, owner } = signal;
  const late = daysSince(due);
  return (
    <tr>
      <th scope="row">
        <Link className="utrecht-link" to={placeOf(signal)} relative="path">
          {t(`followup.signal.${code}`)}
          <span className="visually-hidden"> {namesOf(signal).join(', ')}</span>
        </Link>
      </th>
      <td>{namesOf(signal).join(' · ')}</td>
      <td className="nowrap">{format.shortDay(since)}</td>
      <td>
        <span className="nowrap">{late === 0 ? t('followup.dueToday') : format.shortDay(due)}</span>
        {late > 0 && (
          <>
            <br />
            <small>
              <Mark tone={late > 7 ? 'attention' : 'quiet'}>{t('followup.late', { count: late })}</Mark>
            </small>
          </>
        )}
      </td>
      <td className={owner ? undefined : 'soft'}>
        {owner ? (owner.isViewer ? t('followup.you') : owner.displayName) : t('followup.nobody')}
      </td>
    </tr>
  );
}
