import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import type { Clock } from './basis.ts';

/** Says a clock as a sentence: from what until what, within how many days, and how often at least. */
export function useClockWords() {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return ({ from, until, workingDays, target }: Clock): string =>
    [
      t('duration.waiting.fromTo', {
        from: t(`duration.moment.${from}`),
        until: t(`duration.moment.${until}`),
      }),
      t('duration.waiting.withinDays', { count: workingDays }),
      target === null
        ? t('duration.waiting.noTarget')
        : t('basis.aim', { share: format.share(target / 100) }),
    ].join(', ');
}
