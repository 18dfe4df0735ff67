import { graphql, type ResultOf } from '../../app/graphql.ts';

export const DetailsQuery = graphql(`
  query OrganisationDetails {
    organisations { id slug name phone email website openingHours { language text } }
  }
`);

export const SetDetailsMutation = graphql(`
  mutation SetOrganisationDetails(
    $organisation: ID!
    $details: OrganisationDetailsInput!
    $asRead: OrganisationDetailsInput
  ) {
    setOrganisationDetails(organisation: $organisation, details: $details, asRead: $asRead) {
      __typename
      ... on Organisation { id slug name phone email website openingHours { language text } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export type Details = ResultOf<typeof DetailsQuery>['organisations'][number];

const languages = ['NL', 'EN', 'AR'] as const;
export const hoursFields = ['hours-NL', 'hours-EN', 'hours-AR'] as const;

/** What stands in the form, of which each field has one name: opening hours as `hours-NL`. */
export type DetailsValues = Record<
  'name' | 'phone' | 'email' | 'website' | (typeof hoursFields)[number],
  string
>;

export function valuesOf({ name, phone, email, website, openingHours }: Details): DetailsValues {
  const hours = (language: string) => openingHours.find((each) => each.language === language)?.text ?? '';
  return {
    name,
    phone,
    email,
    website: website ?? '',
    'hours-NL': hours('NL'),
    'hours-EN': hours('EN'),
    'hours-AR': hours('AR'),
  };
}

export const inputOf = ({ name, phone, email, website, ...values }: DetailsValues) => ({
  name,
  phone,
  email,
  website: website.trim() || null,
  openingHours: languages.map((language) => ({ language, text: values[`hours-${language}`] })),
});

/** The field of the form that a field of a refusal is about: `details.openingHours.NL` → `hours-NL`. */
export function fieldOf(path: string): keyof DetailsValues {
  const parts = path.split('.');
  const last = parts.at(-1);
  return (parts[1] === 'openingHours' ? `hours-${last}` : last) as keyof DetailsValues;
}
