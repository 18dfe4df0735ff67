import { useSearchParams } from 'react-router';
import type { nlStaff } from '../../../texts/nl-staff.ts';
import { rowsAddress } from './address.ts';

const steps = ['RECEIVED', 'CONTACTED', 'INTAKE', 'ACCEPTED', 'WAITING', 'PROPOSED', 'LINKED'] as const;
type Step = (typeof steps)[number] & keyof typeof nlStaff.flow.funnel.steps;

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);

/** Gives the address of the requests that took a step, or took the one before it and stood there. */
export function useStepRows(): (step: Step, taken: boolean) => string {
  const [search] = useSearchParams();
  return (step, taken) => rowsAddress(search, { stap: step, gezet: taken ? undefined : 'nee' });
}
