/** Language codes, with a comma and a space between them, as the names that a reader of `reader` knows. */
export function languageNames(codes: string | number | undefined, reader: string): string {
  const names = new Intl.DisplayNames([reader], { type: 'language' });
  return String(codes)
    .split(', ')
    .map((code) => names.of(code) ?? code)
    .join(', ');
}
