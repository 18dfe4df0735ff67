import { type Mistake } from '../messages/refuse.ts';
import { checkEmail, checkPhone, checkText, filled } from '../people/filled-in.ts';
import { codesOf } from '../platform/codes.ts';
import { HouseLanguage } from './codes.ts';
import type { Organisation } from './organisation.ts';

/** What an organisation says of itself: how it is called, and how it can be reached. */
export interface OrganisationDetails {
  name: string;
  phone: string;
  email: string;
  website: string | null;
  /** When it can be reached, in the words of each language. */
  openingHours: Partial<Record<HouseLanguage, string>>;
}

/** An organisation as it says it is now. */
export const detailsOf = ({
  name,
  phone,
  email,
  website,
  openingHours,
}: Organisation): OrganisationDetails => ({ name, phone, email, website, openingHours });

/** In characters; what fits above a letter. */
const longestName = 80;
const longestHours = 200;
const longestAddress = 200;

/** What is wrong with what an organisation says of itself. */
export function detailsMistakes({
  name,
  phone,
  email,
  website,
  openingHours,
}: OrganisationDetails): Mistake[] {
  const mistakes: Mistake[] = [
    ...(filled(name)
      ? checkText('details.name', name, longestName)
      : [{ field: 'details.name', key: 'organisationNameNeeded' } as const]),
    ...(filled(phone)
      ? checkPhone('details.phone', phone)
      : [{ field: 'details.phone', key: 'organisationPhoneNeeded' } as const]),
    ...(filled(email)
      ? checkEmail('details.email', email)
      : [{ field: 'details.email', key: 'organisationEmailNeeded' } as const]),
  ];
  if (website && !isAddress(website)) mistakes.push({ field: 'details.website', key: 'websiteWrong' });
  for (const language of codesOf(HouseLanguage))
    mistakes.push(...checkText(`details.openingHours.${language}`, openingHours[language], longestHours));
  return mistakes;
}

/** The address of a page that anyone can open, and nothing that could run. */
function isAddress(text: string): boolean {
  if (text.length > longestAddress || !URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return /^https?:$/.test(protocol) && /^[^.\s]+(\.[^.\s]+)+$/.test(hostname) && username === '';
}
