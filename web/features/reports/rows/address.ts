import { useSearchParams } from 'react-router';
import { useMayOpenRows } from '../../../app/workplace.ts';

/** What names a figure in the address of its rows. */
const naming = [
  'cijfer',
  'klok',
  'stap',
  'gezet',
  'buurt',
  'vragenlijst',
  'toon',
  'wie',
  'in',
  'eis',
] as const;
type Naming = { readonly [Name in (typeof naming)[number]]?: string | undefined };

/** What the address of a report says, without what names a figure of it. */
export function ofReport(search: URLSearchParams): URLSearchParams {
  const report = new URLSearchParams(search);
  for (const name of naming) report.delete(name);
  return report;
}

/**
 * Gives the address of the rows behind a figure of the report that is shown, or of another period of it: same period, same
 * day of knowing. Nothing for who may see figures and no rows.
 */
export function useRowsAddress(): (figure: Naming, report?: URLSearchParams) => string | undefined {
  const [search] = useSearchParams();
  const mayOpen = useMayOpenRows();
  return (figure, report = search) => {
    if (!mayOpen) return undefined;
    const rows = ofReport(report);
    for (const [name, value] of Object.entries(figure)) if (value) rows.set(name, value);
    return `rijen?${rows}`;
  };
}
