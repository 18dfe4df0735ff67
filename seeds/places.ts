import type { LocationKind } from '../api/places/codes.ts';
import { rowId } from './keys.ts';
import type { Rows } from './rows.ts';

/** name, latitude, longitude, team, postcode areas that begin there */
type Neighbourhood = [
  name: string,
  latitude: number,
  longitude: number,
  team: string,
  ...postcodes: string[],
];
type Location = [name: string, kind: LocationKind, street: string | null, neighbourhood: string];

interface Municipality {
  slug: string;
  name: string;
  /** How its telephone numbers begin: a number that cannot be dialled, as subscriber numbers never begin with 0. */
  phone: string;
  districts: Record<string, Neighbourhood[]>;
  locations: Location[];
}

/**
 * The places of the three municipalities as their yearly reports name them. Postcode areas, coordinates (good to about
 * a kilometre) and the division into teams are ours, until an import brings better ones.
 */
export const municipalities: readonly Municipality[] = [
  {
    slug: 'heerlen',
    name: 'Heerlen',
    phone: '045-000 10',
    districts: {
      Hoensbroek: [
        ['Hoensbroek de Dem', 50.928, 5.925, 'Buurtteam De Dem', '6431'],
        ['Maria Gewanden-Terschuren', 50.915, 5.918, 'Buurtteam Maria Gewanden', '6433'],
        ['Mariarade', 50.92, 5.935, 'Buurtteam Mariarade', '6432'],
        ['Nieuw Lotbroek', 50.917, 5.945, 'Buurtteam Mariarade'],
      ],
      Heerlerheide: [
        ['Rennemig-Beersdal', 50.905, 5.965, 'Buurtteam Heerlerheide'],
        ['Heerlerheide-Passart', 50.913, 5.952, 'Buurtteam Heerlerheide', '6413'],
        ['Heksenberg', 50.92, 5.985, 'Buurtteam Heksenberg', '6414'],
        ['Vrieheide-De Stack', 50.917, 5.968, 'Buurtteam Vrieheide'],
      ],
      'Heerlen centrum en noordoost': [
        ['Eikenderveld', 50.893, 5.97, 'Buurtteam Eikenderveld'],
        ['Meezenbroek-Schaesbergerveld-Palemig', 50.896, 5.995, 'Buurtteam Meezenbroek', '6415'],
        ['Molenberg', 50.884, 6.0, 'Buurtteam Molenberg', '6416'],
        ['Grasbroek-Musschemig-Schandelen', 50.897, 5.982, 'Buurtteam GMS', '6412'],
        ['Zeswegen-Nieuw Husken', 50.899, 5.965, 'Buurtteam Eikenderveld'],
        ['Heerlen-Centrum', 50.888, 5.98, 'Buurtteam Centrum', '6411'],
      ],
      'Heerlen Zuid': [
        ['Bekkerveld-Aarveld', 50.88, 5.975, 'Buurtteam Zuid'],
        ['Caumerveld-Douve Weien', 50.876, 5.99, 'Buurtteam Zuid', '6417'],
        ['Heerlerbaan', 50.868, 6.008, 'Buurtteam Heerlerbaan', '6418'],
        ['Welten-Benzenrade', 50.872, 5.962, 'Buurtteam Welten', '6419'],
      ],
    },
    locations: [
      ['de Koffiepot', 'BUURTPUNT', 'Kasteel Hoensbroeklaan', 'Hoensbroek de Dem'],
      ['BMV de Vlieger', 'BUURTPUNT', 'Maria Gewandenstraat', 'Maria Gewanden-Terschuren'],
      ['OC de Wijenberg', 'BUURTPUNT_PLANNED', 'Weijenbergstraat', 'Mariarade'],
      ["'t Heitje", 'BUURTPUNT', 'Anjelierstraat', 'Heksenberg'],
      ['De Paulus', 'BUURTPUNT', 'Laurierstraat', 'Vrieheide-De Stack'],
      ['Mijn Spoor', 'BUURTPUNT_PLANNED', 'Belemnieterf', 'Rennemig-Beersdal'],
      ['OC Vogelsanck', 'OUDERENCENTRUM', 'Cookstraat', 'Heerlerheide-Passart'],
      ['Sam-Sam', 'BUURTPUNT', 'Mijnzetellaan', 'Zeswegen-Nieuw Husken'],
      ['Molenwei', 'BUURTPUNT', 'Molenwei', 'Meezenbroek-Schaesbergerveld-Palemig'],
      ['Markieshuis', 'BUURTPUNT', 'Markiesstraat', 'Grasbroek-Musschemig-Schandelen'],
      ['The Break', 'BUURTPUNT', 'Schandelermolenweg', 'Grasbroek-Musschemig-Schandelen'],
      ['Molenberg', 'BUURTPUNT', 'Kerkraderweg', 'Molenberg'],
      ['Buurtwinkel', 'BUURTLOCATIE', 'Sittarderweg', 'Heerlen-Centrum'],
      ['OC de Eik', 'OUDERENCENTRUM', 'Eikenderweg', 'Eikenderveld'],
      ['Aambosveld', 'BUURTPUNT', null, 'Bekkerveld-Aarveld'],
      ['A gene Bek', 'BUURTPUNT', 'Tacitusstraat', 'Caumerveld-Douve Weien'],
      ['Peter Schunck', 'BUURTPUNT', 'Peter Schunckstraat', 'Heerlerbaan'],
      ['The Flash', 'BUURTPUNT', 'Vullingsweg', 'Heerlerbaan'],
      ["'t Heukske", 'BUURTPUNT_PLANNED', 'Mariabad', 'Welten-Benzenrade'],
      ['OC de Haagdoorn', 'OUDERENCENTRUM', 'Ypenburgstraat', 'Bekkerveld-Aarveld'],
      ['OC Corisberg', 'OUDERENCENTRUM', 'Corisberg', 'Heerlerbaan'],
    ],
  },
  {
    slug: 'heemskerk',
    name: 'Heemskerk',
    phone: '0251-000 2',
    districts: {
      'Hart van Heemskerk – Boven de Baandert': [
        ['Heemskerk-Dorp', 52.511, 4.671, 'Hart van Heemskerk – Boven de Baandert', '1961', '1962'],
        ['Poelenburg en Oosterzij', 52.517, 4.678, 'Hart van Heemskerk – Boven de Baandert', '1964'],
        ['Noordbroek en De Trompet', 52.521, 4.69, 'Hart van Heemskerk – Boven de Baandert'],
      ],
      'Acker tot Burcht – Duin tot Dorp': [
        ['Duin tot Dorp', 52.507, 4.655, 'Acker tot Burcht – Duin tot Dorp', '1963', '1969'],
        ['Acker tot Burcht', 52.499, 4.662, 'Acker tot Burcht – Duin tot Dorp', '1966'],
      ],
      'Zuidbroek Oosterwijk – Broekpolder': [
        ['Zuidbroek Oosterwijk', 52.501, 4.682, 'Zuidbroek Oosterwijk – Broekpolder', '1965', '1968'],
        ['Broekpolder', 52.5, 4.698, 'Zuidbroek Oosterwijk – Broekpolder', '1967'],
      ],
    },
    locations: [
      ['buurtcentrum de Schuilhoek', 'BUURTCENTRUM', null, 'Poelenburg en Oosterzij'],
      ['buurtcentrum de Jansheeren', 'BUURTCENTRUM', null, 'Duin tot Dorp'],
      ['buurtcentrum het Spectrum', 'BUURTCENTRUM', null, 'Zuidbroek Oosterwijk'],
      ['Inside54', 'BUURTCENTRUM', null, 'Broekpolder'],
    ],
  },
  {
    slug: 'heusden',
    name: 'Heusden',
    phone: '0416-000 3',
    districts: {
      Vlijmen: [
        ['Vlijmen', 51.695, 5.212, 'Wijkteam Vlijmen', '5251', '5252'],
        ['Nieuwkuijk', 51.691, 5.182, 'Wijkteam Vlijmen', '5253'],
        ['Haarsteeg', 51.714, 5.189, 'Wijkteam Vlijmen', '5254'],
      ],
      Drunen: [
        ['Drunen', 51.686, 5.133, 'Wijkteam Drunen', '5151', '5152', '5153'],
        ['Elshout', 51.705, 5.143, 'Wijkteam Drunen', '5154'],
      ],
      Oudheusden: [
        ['Oudheusden', 51.727, 5.14, 'Wijkteam Oudheusden', '5156'],
        ['Heusden vesting', 51.735, 5.138, 'Wijkteam Oudheusden', '5256'],
        ['Herpt', 51.727, 5.165, 'Wijkteam Oudheusden', '5255'],
        ['Hedikhuizen', 51.743, 5.188, 'Wijkteam Oudheusden', '5257'],
      ],
    },
    locations: [
      ['wijkwinkel Vlijmen', 'WIJKWINKEL', null, 'Vlijmen'],
      ['wijkwinkel Drunen', 'WIJKWINKEL', null, 'Drunen'],
      ['wijkwinkel Oudheusden', 'WIJKWINKEL', null, 'Oudheusden'],
      ['bibliotheek Drunen', 'LIBRARY', null, 'Drunen'],
      ['Kubus', 'BUURTCENTRUM', null, 'Oudheusden'],
      ['De Schakel', 'BUURTHUIS', null, 'Nieuwkuijk'],
      ['De Mand', 'BUURTHUIS', null, 'Oudheusden'],
      ['De Stulp', 'BUURTHUIS', null, 'Drunen'],
      ['De Korf', 'BUURTHUIS', null, 'Haarsteeg'],
    ],
  },
];

/** All places as rows. */
export function addPlaces(rows: Rows): void {
  for (const municipality of municipalities) {
    const municipality_id = rowId('municipality', municipality.slug);
    rows.add('municipality', { id: municipality_id, slug: municipality.slug, name: municipality.name });
    const all = Object.values(municipality.districts).flat();
    [...new Set(all.map(([, , , team]) => team))].forEach((name, i) => {
      const phone = `${municipality.phone}${String(i + 1).padStart(2, '0')}`;
      rows.add('team', { id: rowId('team', municipality.slug, name), municipality_id, name, phone });
    });
    for (const [district, neighbourhoods] of Object.entries(municipality.districts)) {
      const district_id = rowId('district', municipality.slug, district);
      rows.add('district', { id: district_id, municipality_id, name: district });
      for (const neighbourhood of neighbourhoods)
        addNeighbourhood(rows, municipality.slug, district_id, neighbourhood);
    }
    for (const [i, location] of municipality.locations.entries())
      addLocation(rows, municipality, location, i);
  }
}

function addNeighbourhood(rows: Rows, slug: string, district_id: string, neighbourhood: Neighbourhood): void {
  const [name, latitude, longitude, team, ...postcodes] = neighbourhood;
  const id = neighbourhoodId(slug, name);
  rows.add('neighbourhood', {
    id,
    district_id,
    team_id: rowId('team', slug, team),
    name,
    latitude,
    longitude,
  });
  postcodes.forEach((area, i) => {
    // Several areas of one neighbourhood lie next to each other, some hundred metres apart.
    rows.add('postcode', {
      area,
      neighbourhood_id: id,
      latitude: latitude + i * 0.003,
      longitude: longitude + i * 0.004,
    });
  });
}

function addLocation(
  rows: Rows,
  municipality: Municipality,
  [name, kind, street, where]: Location,
  i: number,
): void {
  const near = Object.values(municipality.districts)
    .flat()
    .find(([neighbourhood]) => neighbourhood === where)!;
  rows.add('location', {
    id: locationId(municipality.slug, name),
    municipality_id: rowId('municipality', municipality.slug),
    neighbourhood_id: neighbourhoodId(municipality.slug, where),
    name,
    kind,
    street,
    // Nobody's door: somewhere within three hundred metres of the middle.
    latitude: near[1] + ((i % 3) - 1) * 0.002,
    longitude: near[2] + ((i % 5) - 2) * 0.0015,
  });
}

export const neighbourhoodId = (municipality: string, name: string): string =>
  rowId('neighbourhood', municipality, name);
export const locationId = (municipality: string, name: string): string =>
  rowId('location', municipality, name);

/** The postcode areas of a municipality, or of one of its teams. */
export const postcodeAreas = (municipality: string, team?: string): string[] =>
  Object.values(municipalities.find(({ slug }) => slug === municipality)!.districts)
    .flat()
    .filter(([, , , ofTeam]) => team === undefined || ofTeam === team)
    .flatMap(([, , , , ...postcodes]) => postcodes);
