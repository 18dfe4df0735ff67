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

/** The address of the rows behind a figure of the report that is shown: same period, same day of knowing. */
export function rowsAddress(search: URLSearchParams, figure: Naming): string {
  const rows = ofReport(search);
  for (const [name, value] of Object.entries(figure)) if (value) rows.set(name, value);
  return `rijen?${rows}`;
}
