import { useSearchParams } from 'react-router';
import { rowsAddress } from './address.ts';

/** Gives the address of what was answered to a survey, or of all moments at which those of a match were asked. */
export function useSurveyRows(): (survey: string, answered: boolean) => string {
  const [search] = useSearchParams();
  return (survey, answered) =>
    rowsAddress(search, { vragenlijst: survey, toon: answered ? undefined : 'gevraagd' });
}
