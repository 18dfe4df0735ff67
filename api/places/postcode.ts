const dutchPostcode = /^([1-9][0-9]{3})\s?([A-Z]{2})?$/;

/** A Dutch postcode as we keep it (`6411` or `6411AB`); undefined when the text is none. */
export function normalisePostcode(text: string): string | undefined {
  const found = dutchPostcode.exec(text.trim().toUpperCase());
  return found ? `${found[1]}${found[2] ?? ''}` : undefined;
}

/** The four digits of a postcode: as precisely as we place people. */
export const postcodeArea = (text: string): string | undefined => normalisePostcode(text)?.slice(0, 4);
