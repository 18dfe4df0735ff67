import { spanOf } from '../../messages/texts/spans.ts';
import { message } from '../../messages/texts.ts';
import type { Message } from '../../platform/refusal.ts';
import type { WaitForecast } from './wait-figures.ts';

/** A forecast in a sentence or two for a resident; without one, that we do not know. */
export function forecastSaid(
  { p50Days, p90Days, longerThanDays, basis }: WaitForecast,
  { district, hasWaited }: { district: string | undefined; hasWaited: boolean },
): Message {
  const whose = { district: basis === 'DISTRICT' ? district! : '', waited: hasWaited ? 1 : 0 };
  if (basis === 'NONE') return message('waitUnknown', whose);
  if (p50Days === null) return message('waitLong', { ...whose, longer: longerThanDays! });
  if (p90Days === null) return message('waitHalf', { ...whose, half: p50Days, longer: longerThanDays! });
  if (saySame(p50Days, p90Days)) return message('waitMost', { ...whose, most: p90Days });
  return message('waitHalfAndMost', { ...whose, half: p50Days, most: p90Days });
}

function saySame(some: number, other: number): boolean {
  const [one, another] = [spanOf(some, 'UP'), spanOf(other, 'UP')];
  return one.unit === another.unit && one.count === another.count;
}
