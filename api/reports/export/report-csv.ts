import { figuresEn } from '../../messages/texts/figures-en.ts';
import { type FigureTexts, figuresNl } from '../../messages/texts/figures-nl.ts';
import type { Language } from '../../messages/texts.ts';
import { dutchCsvOf } from '../../platform/csv-out.ts';
import { atEnd, type Period } from '../period.ts';
import type { ListedFigure, Part } from './listed-figures.ts';

/** Reports are for the staff, whose pages are in Dutch and English. */
const texts: Readonly<Record<Language, FigureTexts>> = { nl: figuresNl, en: figuresEn, ar: figuresNl };

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * A report as a file that Dutch Excel opens as it is meant: one line a figure, with what it is called, its unit, what it
 * counts, the period with both its days, and the instant at which it was so, on the clock in Amsterdam.
 */
export function reportCsv(
  figures: readonly ListedFigure[],
  period: Period,
  knownAt: Date,
  language: Language,
): string {
  const said = texts[language];
  const about = [period.from, atEnd(period), amsterdam.format(knownAt)];
  return dutchCsvOf(
    said.columns,
    figures.map((figure) => {
      const { name, means } = said.figures[figure.name];
      const parts = (figure.parts ?? []).map((part) => partOf(part, said));
      const called = parts.length > 0 ? `${name}: ${parts.join(', ')}` : name;
      return [figure.code, called, figure.value, said.units[figure.unit], means, ...about];
    }),
  );
}

function partOf(part: Part, said: FigureTexts): string {
  if (part === 'NO_TEAM') return said.noTeam;
  if (part === 'NO_NEIGHBOURHOOD') return said.noNeighbourhood;
  if ('named' in part) return part.named;
  if ('workingDays' in part) return said.within(part.workingDays);
  if ('months' in part) return said.afterMonths(part.months);
  if ('days' in part) return said.afterDays(part.days);
  if ('question' in part) return said.question(part.question);
  if ('goal' in part) return said.goal(part.goal);
  const words: Readonly<Record<string, string>> = said.words[part.of];
  return words[part.word] ?? part.word;
}
