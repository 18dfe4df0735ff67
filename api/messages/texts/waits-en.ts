import { type Span, spanOf } from './spans.ts';
import type { waitsNl } from './waits-nl.ts';

type Params = Readonly<Record<string, string | number>>;

const one = { WEEKS: 'a week', MONTHS: 'a month', YEARS: 'a year' };
const more = { WEEKS: 'weeks', MONTHS: 'months', YEARS: 'years' };
function span({ count, unit }: Span): string {
  if (count === 0) return 'a few days';
  return count === 1 ? one[unit] : `${count} ${more[unit]}`;
}
const within = (days: string | number | undefined): string => span(spanOf(Number(days), 'UP'));
const longer = (days: string | number | undefined): string => span(spanOf(Number(days), 'DOWN'));

/** Whom it is about: in a sentence of its own where that would make one too long. */
function people(p: Params): string {
  const where = p.district ? ` in ${p.district}` : '';
  if (p.waited) return `This is about people${where} who have waited as long as you have. Of them`;
  return where
    ? `This is about people${where} who join the waitlist now. Of them`
    : 'Of the people who join the waitlist now,';
}
const fromNow = (p: Params): string => (p.waited ? ' from now' : '');
const half = (p: Params): string => `${people(p)} half have a buddy within ${within(p.half)}${fromNow(p)}.`;
const most = (p: Params): string =>
  p.waited ? `Most wait at most another ${within(p.most)}.` : `Most wait no longer than ${within(p.most)}.`;

/** How long it takes until there is a buddy, in English. */
export const waitsEn: Record<keyof typeof waitsNl, (p: Params) => string> = {
  waitHalfAndMost: (p) => `${half(p)} ${most(p)}`,
  waitMost: (p) => `${people(p)} most have a buddy within ${within(p.most)}${fromNow(p)}.`,
  waitHalf: (p) => `${half(p)} There are also people who wait longer than ${longer(p.longer)}${fromNow(p)}.`,
  waitLong: (p) =>
    `${people(p)} more than half wait longer than ${longer(p.longer)}${fromNow(p)}. How long exactly we do not know.`,
  waitUnknown: (p) =>
    p.waited
      ? 'We do not know how much longer it takes for you. Too few people have waited as long as you have.'
      : 'We do not know yet how long it takes. Too few people have been linked with a buddy so far.',
};
