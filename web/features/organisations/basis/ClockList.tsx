import type { Clock } from './basis.ts';
import { useClockWords } from './useClockWords.ts';

/** Clocks to read, one below the other. */
export function ClockList({ clocks }: { clocks: readonly Clock[] }) {
  const say = useClockWords();
  return (
    <ul className="set-up__lines">
      {clocks.map((clock) => (
        <li key={JSON.stringify(clock)}>{say(clock)}</li>
      ))}
    </ul>
  );
}
