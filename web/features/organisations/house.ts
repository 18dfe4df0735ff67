import { graphql, type ResultOf } from '../../app/graphql.ts';

export const SetHouseMutation = graphql(`
  mutation SetHouse($organisation: ID!, $house: HouseInput!, $asRead: HouseInput) {
    setHouse(organisation: $organisation, house: $house, asRead: $asRead) {
      __typename
      ... on Organisation {
        id
        house { name primary accent mark words { language title lead footer next thanks contact volunteerTips residentTips } }
      }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Saved = Extract<ResultOf<typeof SetHouseMutation>['setHouse'], { __typename: 'Organisation' }>;
export type House = Saved['house'];

/** The languages of the pages for residents and volunteers, in the order in which they are asked for. */
export const houseLanguages = ['NL', 'EN', 'AR'] as const;
/** Where words of its own stand, in the order in which somebody meets them. */
export const wordKinds = [
  'title',
  'lead',
  'next',
  'thanks',
  'footer',
  'contact',
  'volunteerTips',
  'residentTips',
] as const;
/** Of which each line says one thing. */
export const inLines: readonly WordKind[] = ['next', 'volunteerTips', 'residentTips'];
export type WordKind = (typeof wordKinds)[number];

export const HouseStyleQuery = graphql(`
  query HouseStyle {
    organisations {
      id
      house { name primary accent mark words { language title lead footer next thanks contact volunteerTips residentTips } }
    }
  }
`);

/** What stands in the form, of which each field has one name: words as `title-NL`. */
export type HouseValues = Record<
  'name' | 'primary' | 'accent' | 'mark' | `${(typeof wordKinds)[number]}-${(typeof houseLanguages)[number]}`,
  string
>;

export function valuesOf({ words, ...house }: House): HouseValues {
  const values = Object.fromEntries(
    houseLanguages.flatMap((language) => {
      const said = words.find((each) => each.language === language);
      return wordKinds.map((kind) => [`${kind}-${language}`, said?.[kind] ?? '']);
    }),
  );
  const { name, primary, accent, mark } = house;
  return {
    ...values,
    name: name ?? '',
    primary: primary ?? '',
    accent: accent ?? '',
    mark: mark ?? '',
  } as HouseValues;
}

export const inputOf = (values: HouseValues) => ({
  name: values.name,
  primary: values.primary,
  accent: values.accent,
  mark: values.mark,
  words: houseLanguages.map((language) => ({
    language,
    ...(Object.fromEntries(wordKinds.map((kind) => [kind, values[`${kind}-${language}`]])) as Record<
      WordKind,
      string
    >),
  })),
});

/** The field of the form that a field of a refusal is about: `house.words.NL.title` → `title-NL`. */
export function fieldOf(path: string): keyof HouseValues {
  const parts = path.split('.');
  const last = parts.at(-1);
  return (parts[1] === 'words' ? `${last}-${parts[2]}` : last) as keyof HouseValues;
}
