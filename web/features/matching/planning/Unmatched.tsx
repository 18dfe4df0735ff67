import { useTranslation } from 'react-i18next';
import type { Plan } from './plan.ts';

/** For whom the plan has nobody, and what stands in the way. */
export function Unmatched({ plan: { unmatched } }: { plan: Plan }) {
  const { t } = useTranslation('staff');
  if (unmatched.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="utrecht-heading-2">{t('planning.unmatched')}</h2>
      <ul>
        {unmatched.map(({ waitlistEntry, whyNone }) => (
          <li key={waitlistEntry.id}>
            <strong>{waitlistEntry.request.requester.displayName}</strong>{' '}
            <span className="soft">({t('work.waitlist.days', { count: waitlistEntry.waitedDays })})</span>
            {': '}
            {whyNone.length === 0
              ? t('planning.betterForOthers')
              : whyNone
                  .slice(0, 3)
                  .map(({ text }) => text)
                  .join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
