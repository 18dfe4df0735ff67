import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import type { Plan } from './plan.ts';

/** Who waits longer and stays without a volunteer that would suit, and why: nobody is passed over in silence. */
export function Fairness({ plan }: { plan: Plan }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { passedOver, passedOverCount } = plan.fairness;
  return (
    <section className="stack stack--tight">
      <h2 className="utrecht-heading-2">{t('planning.fairness')}</h2>
      {passedOver.length === 0 ? (
        <p>{t('planning.nobodyPassedOver')}</p>
      ) : (
        <>
          <p>{t('planning.passedOver', { count: passedOverCount })}</p>
          <ul className="planning__passed">
            {passedOver.map(({ waitlistEntry, insteadOf, volunteer, byDays, reasons }) => (
              <li key={`${waitlistEntry.id} ${volunteer.id} ${insteadOf.id}`}>
                {t('planning.passedOverBy', {
                  name: waitlistEntry.request.requester.displayName,
                  other: insteadOf.request.requester.displayName,
                  volunteer: volunteer.displayName,
                  count: byDays,
                })}{' '}
                {format.list(
                  reasons.map(({ code, points, pointsOfOther }) =>
                    t('planning.against', {
                      reason: t(`codes.suggestionReason.${code}`),
                      points: format.number(pointsOfOther),
                      other: format.number(points),
                    }),
                  ),
                )}
                .
              </li>
            ))}
          </ul>
          {passedOverCount > passedOver.length && (
            <p className="soft">{t('planning.more', { count: passedOverCount - passedOver.length })}</p>
          )}
        </>
      )}
    </section>
  );
}
