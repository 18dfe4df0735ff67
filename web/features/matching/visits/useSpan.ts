import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';

/** How long something took, as people say it: "30 minuten", "anderhalf uur", "2 uur", "2,5 uur". */
export function useSpan(): (minutes: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (minutes) => {
    if (minutes === 90) return t('visits.oneAndAHalf');
    if (minutes < 60 || minutes % 30 !== 0) {
      if (minutes < 120) return t('visits.minutes', { minutes });
    }
    // How many decides the form of the word; how it is written depends on the language too.
    return t('visits.hours', { count: minutes / 60, hours: format.number(minutes / 60) });
  };
}
