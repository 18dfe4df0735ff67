import { useRowsAddress } from './address.ts';
import type { AskedFigure } from './FigureRows.tsx';

type Step = NonNullable<AskedFigure['figure']['step']>;

/** Every step that there is: one more does not compile until it stands here. */
const steps: Readonly<Record<Step, true>> = {
  RECEIVED: true,
  CONTACTED: true,
  INTAKE: true,
  ACCEPTED: true,
  WAITING: true,
  PROPOSED: true,
  LINKED: true,
};

export const isStep = (text: string): text is Step => Object.hasOwn(steps, text);

/** Gives the address of the requests that took a step, or took the one before it and stood there. */
export function useStepRows(): (step: Step, taken: boolean) => string | undefined {
  const address = useRowsAddress();
  return (step, taken) => address({ stap: step, gezet: taken ? undefined : 'nee' });
}
