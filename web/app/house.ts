/** What the page was served with, when the visitor is in the house of one organisation. */
interface House {
  slug: string;
  organisation: string;
  phone: string;
  email: string;
  website: string | null;
  /** When it can be reached, by language. */
  openingHours: Record<string, string | undefined>;
  /** How residents know it. */
  name: string;
  /** The address of its mark; null when it has none of its own. */
  mark: string | null;
  words: Record<string, { title?: string; lead?: string; footer?: string; contact?: string } | undefined>;
}

const text = document.getElementById('house')?.textContent;

/** The house that the visitor is in; undefined where all organisations are together. */
export const house: House | undefined = text ? JSON.parse(text) : undefined;

/** The texts of the portal that a house says in its own words. */
export function houseTexts(language: string): Record<string, string> {
  if (!house) return {};
  const { title, lead, footer } = house.words[language.toUpperCase()] ?? {};
  const texts = { 'shell.name': house.name, 'home.title': title, 'home.lead': lead, 'shell.footer': footer };
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
