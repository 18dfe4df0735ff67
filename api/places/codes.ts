import { codes } from '../platform/codes.ts';

export const LocationKind = codes(
  'LocationKind',
  'What sort of place a location is, in the word on its door.',
  {
    BUURTPUNT: 'A neighbourhood meeting point that is open every day.',
    BUURTPUNT_PLANNED: 'A neighbourhood meeting point in the making.',
    BUURTLOCATIE: 'Another place in the neighbourhood where activities are.',
    OUDERENCENTRUM: 'A centre for older people.',
    BUURTCENTRUM: 'A community centre.',
    WIJKWINKEL: 'A walk-in shop of the neighbourhood team.',
    BUURTHUIS: 'A neighbourhood house that volunteers run.',
    LIBRARY: 'A library.',
  },
);
export type LocationKind = keyof typeof LocationKind;

export const PostcodeSource = codes('PostcodeSource', 'Who published where a postcode lies.', {
  GEONAMES: 'GeoNames, under CC BY 4.0.',
  CBS: 'Statistics Netherlands (CBS), under CC BY 4.0.',
});
export type PostcodeSource = keyof typeof PostcodeSource;
