import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { OtherVolunteer } from './OtherVolunteer.tsx';
import type { PlannedPair, Reviewed } from './plan.ts';

type PairRowProps = {
  pair: PlannedPair;
  reviewed: Reviewed;
  mayPropose: boolean;
  onChange: (what: Partial<Reviewed>) => void;
};

/** One pair of the plan: take it, leave it, or choose somebody else and say why. */
export function PairRow({ pair, reviewed, mayPropose, onChange }: PairRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [choosing, setChoosing] = useState(false);
  const { waitlistEntry, reasons, distanceKm, score, stillSuits } = pair;
  const { id, displayName } = waitlistEntry.request.requester;
  const isOther = reviewed.volunteer !== pair.volunteer.id;
  const needsReason = isOther || reviewed.outcome?.ok === false;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          className="choice__input"
          checked={reviewed.chosen}
          disabled={!mayPropose || reviewed.outcome?.ok}
          aria-label={t('planning.take', { requester: displayName, volunteer: reviewed.volunteerName })}
          onChange={(event) => onChange({ chosen: event.target.checked, outcome: undefined })}
        />
      </td>
      <th scope="row">
        {displayName}
        <br />
        <small className="soft">{t('work.waitlist.days', { count: waitlistEntry.waitedDays })}</small>
      </th>
      <td>
        {reviewed.volunteerName}
        {!isOther && distanceKm !== null && (
          <>
            <br />
            <small className="soft">{t('work.waitlist.away', { km: format.number(distanceKm) })}</small>
          </>
        )}
        {mayPropose && !reviewed.outcome?.ok && (
          <div>
            <Button small look="subtle" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
              {t('planning.other')}
              <span className="visually-hidden"> {t('work.waitlist.forName', { name: displayName })}</span>
            </Button>
          </div>
        )}
        {choosing && (
          <OtherVolunteer
            entry={waitlistEntry.id}
            name={displayName}
            chosen={reviewed.volunteer}
            planned={pair.volunteer}
            onChoose={(volunteer) => {
              setChoosing(false);
              onChange({
                volunteer: volunteer.id,
                volunteerName: volunteer.displayName,
                chosen: true,
                outcome: undefined,
              });
            }}
          />
        )}
      </td>
      <td>
        {!stillSuits && !reviewed.outcome && <Mark tone="attention">{t('planning.noLonger')}</Mark>}
        {reviewed.outcome && (
          <Mark tone={reviewed.outcome.ok ? 'good' : 'attention'}>{reviewed.outcome.message}</Mark>
        )}
        {!isOther && (
          <ul className="planning__reasons">
            {reasons.map((reason) => (
              <li key={reason.code}>{reason.text}</li>
            ))}
          </ul>
        )}
        {needsReason && !reviewed.outcome?.ok && (
          <TextField
            label={t('planning.because')}
            name={`because-${id}`}
            value={reviewed.because}
            maxLength={500}
            onChange={(event) => onChange({ because: event.target.value })}
          />
        )}
      </td>
      <td className="number">{isOther ? '' : format.number(score)}</td>
    </tr>
  );
}
