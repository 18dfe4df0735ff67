import { useRowsAddress } from './address.ts';

/** Gives the address of what was answered to a survey, or of all moments at which those of a match were asked. */
export function useSurveyRows(): (survey: string, answered: boolean) => string | undefined {
  const address = useRowsAddress();
  return (survey, answered) => address({ vragenlijst: survey, toon: answered ? undefined : 'gevraagd' });
}
