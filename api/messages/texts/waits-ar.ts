import { apart, type Counted, counted } from './arabic.ts';
import { type Span, spanOf } from './spans.ts';
import type { waitsNl } from './waits-nl.ts';

type Params = Readonly<Record<string, string | number>>;

const units: Readonly<Record<Span['unit'], Counted>> = {
  WEEKS: { one: 'أسبوع', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' },
  MONTHS: { one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' },
  YEARS: { one: 'سنة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' },
};
const span = ({ count, unit }: Span): string => (count === 0 ? 'بضعة أيام' : counted(count, units[unit]));
const within = (days: string | number | undefined): string => span(spanOf(Number(days), 'UP'));
const longer = (days: string | number | undefined): string => span(spanOf(Number(days), 'DOWN'));

/** Whom it is about, in a sentence of its own. */
function people(p: Params): string {
  const where = p.district ? ` في ${apart(p.district)}` : '';
  return p.waited
    ? `هذا عن الأشخاص${where} الذين ينتظرون منذ وقت مثل وقتكم.`
    : `هذا عن الأشخاص${where} الذين يدخلون قائمة الانتظار الآن.`;
}
const fromNow = (p: Params): string => (p.waited ? ' من الآن' : '');
const half = (p: Params): string => `${people(p)} نصفهم يجدون رفيقًا خلال ${within(p.half)}${fromNow(p)}.`;

/** How long it takes until there is a buddy, in Arabic. */
export const waitsAr: Record<keyof typeof waitsNl, (p: Params) => string> = {
  waitHalfAndMost: (p) => `${half(p)} ومعظمهم لا ينتظرون${fromNow(p)} أكثر من ${within(p.most)}.`,
  waitMost: (p) => `${people(p)} معظمهم يجدون رفيقًا خلال ${within(p.most)}${fromNow(p)}.`,
  waitHalf: (p) => `${half(p)} وهناك من ينتظر${fromNow(p)} أكثر من ${longer(p.longer)}.`,
  waitLong: (p) =>
    `${people(p)} أكثر من نصفهم ينتظرون${fromNow(p)} أكثر من ${longer(p.longer)}. لا نعرف المدة بالضبط.`,
  waitUnknown: (p) =>
    p.waited
      ? 'لا نعرف كم بقي لكم من الوقت. قليل جدًا من الناس انتظروا مثلكم.'
      : 'لا نعرف بعد كم يستغرق ذلك. عدد من وجدوا رفيقًا حتى الآن قليل جدًا.',
};
