import { useTranslation } from 'react-i18next';
import { byDay, days, parts } from './week.ts';

/** Says when somebody has time, in few words: "ma ochtend en middag, di avond en nog 2 dagen"; all days when no number is given. */
export function useWeekWords(): (chosen: readonly string[], mostDays?: number) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (chosen, mostDays = days.length) => {
    if (chosen.length === days.length * parts.length) return t('week.always');
    const said = byDay(chosen).map(({ day, parts: of }) => {
      const when =
        of.length === parts.length
          ? t('week.wholeDay')
          : list.format(of.map((part) => t(`week.part.${part}`).toLowerCase()));
      return `${t(`week.dayShort.${day}`)} ${when}`;
    });
    const more = said.length - mostDays;
    if (more <= 1) return said.join(', ');
    return `${said.slice(0, mostDays).join(', ')} ${t('week.more', { count: more })}`;
  };
}
