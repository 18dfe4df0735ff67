import { type Span, spanOf } from './spans.ts';

type Params = Readonly<Record<string, string | number>>;

const one = { WEEKS: 'een week', MONTHS: 'een maand', YEARS: 'een jaar' };
const more = { WEEKS: 'weken', MONTHS: 'maanden', YEARS: 'jaar' };
function span({ count, unit }: Span): string {
  if (count === 0) return 'een paar dagen';
  return count === 1 ? one[unit] : `${count} ${more[unit]}`;
}
const within = (days: string | number | undefined): string => span(spanOf(Number(days), 'UP'));
const longer = (days: string | number | undefined): string => span(spanOf(Number(days), 'DOWN'));

/** Whom it is about: in a sentence of its own where that would make one too long. */
function people(p: Params): string {
  const where = p.district ? ` in ${p.district}` : '';
  if (p.waited) return `Dit gaat over mensen${where} die al net zo lang wachten als u. Van hen`;
  return where
    ? `Dit gaat over mensen${where} die nu op de wachtlijst komen. Van hen`
    : 'Van de mensen die nu op de wachtlijst komen,';
}
const half = (p: Params): string =>
  `${people(p)} heeft de helft ${p.waited ? 'vanaf nu ' : ''}binnen ${within(p.half)} een maatje.`;
const most = (p: Params): string =>
  p.waited
    ? `De meesten wachten nog hoogstens ${within(p.most)}.`
    : `De meesten wachten niet langer dan ${within(p.most)}.`;

/** How long it takes until there is a buddy, in Dutch. */
export const waitsNl = {
  waitHalfAndMost: (p: Params) => `${half(p)} ${most(p)}`,
  waitMost: (p: Params) =>
    `${people(p)} hebben de meesten ${p.waited ? 'vanaf nu ' : ''}binnen ${within(p.most)} een maatje.`,
  waitHalf: (p: Params) =>
    `${half(p)} Er zijn ook mensen die ${p.waited ? 'nog ' : ''}langer wachten dan ${longer(p.longer)}.`,
  waitLong: (p: Params) =>
    `${people(p)} wacht meer dan de helft ${p.waited ? 'nog ' : ''}langer dan ${longer(p.longer)}. Hoe lang precies, weten wij niet.`,
  waitUnknown: (p: Params) =>
    p.waited
      ? 'Wij weten niet hoe lang het voor u nog duurt. Er zijn te weinig mensen die zo lang wachtten als u.'
      : 'Wij weten nog niet hoe lang het duurt. Er zijn nog te weinig mensen gekoppeld aan een maatje.',
} satisfies Record<string, (p: Params) => string>;
