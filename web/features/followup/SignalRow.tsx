import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysSince, useFormat } from '../../app/format.ts';
import type { Said } from '../../app/owned.ts';
import { Mark } from '../../design/Mark.tsx';
import { Owner } from './Owner.tsx';
import { namesOf, ownedOf, placeOf, type Signal } from './signals.ts';

type SignalRowProps = {
  signal: Signal;
  programme: { id: string; name: string };
  onSaid: (said: Said) => void;
};

/** One thing that waits: what, of whom, since when, until when it might, and whose it is; it leads to where it is solved. */
export function SignalRow({ signal, programme, onSaid }: SignalRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { code, since, due } = signal;
  const about = namesOf(signal).join(' · ') || programme.name;
  const [kind, owned] = ownedOf(signal, programme);
  const late = daysSince(due);
  return (
    <tr>
      <th scope="row">
        <Link className="utrecht-link" to={placeOf(signal)} relative="path">
          {t(`followup.signal.${code}`)}
          <span className="visually-hidden"> {about}</span>
        </Link>
      </th>
      <td>{about}</td>
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
      <td>
        <Owner kind={kind} owned={owned} programme={programme.id} onSaid={onSaid} />
      </td>
    </tr>
  );
}
