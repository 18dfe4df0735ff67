import type { KpiClock, OrganisationSettings } from '../api/organisations/organisation.ts';
import { type ProgrammePreset, presets } from '../api/organisations/presets.ts';
import { houses } from './houses.ts';
import { rowId } from './keys.ts';
import { locationId } from './places.ts';
import type { Rows } from './rows.ts';

/** Where else than at buddies the work of an organisation is counted. */
const task = (name: string, summary: string): ProgrammePreset => ({
  name,
  summary,
  kind: 'TASK',
  supportModes: ['INCIDENTAL', 'STRUCTURAL'],
  settings: {},
});
/** The same, where the portal offers residents nothing to ask for. */
const counted = (name: string, summary: string): ProgrammePreset => ({
  ...task(name, summary),
  settings: { openToResidents: false },
});
const guidance = (name: string, summary: string): ProgrammePreset => ({
  name,
  summary,
  kind: 'RELATION',
  supportModes: ['STRUCTURAL'],
  settings: { screening: ['VOG'], capacityPerVolunteer: 3, maxDistanceKm: 8, ageMin: 18, expectedMonths: 9 },
});

const pick = <Slug extends keyof typeof presets>(...slugs: Slug[]): Record<Slug, ProgrammePreset> =>
  Object.fromEntries(slugs.map((slug): [string, ProgrammePreset] => [slug, presets[slug]])) as Record<
    Slug,
    ProgrammePreset
  >;

const programmes = {
  heerlen: {
    ...pick(
      'schuldhulpmaatje',
      'belastingteam',
      'ouderenmaatje',
      'sociaal-maatje',
      'woonmaatje',
      'klusmaatje',
    ),
    'stand-by': counted(
      'STAND-BY! in de buurt',
      'Hebt u een vraag over zorg, geld, wonen of werk? Het team in uw buurt denkt mee.',
    ),
  },
  heemskerk: {
    ...pick(
      'maatjes',
      'home-start',
      'fat',
      'leest-voor',
      'leest-mee',
      'stap-in',
      'welzijn-op-recept',
      'empowerment',
    ),
    sas: guidance('SAS', 'Samen actief: een vrijwilliger gaat met u mee tot u uw plek hebt gevonden.'),
    schuldhulpverlening: guidance('Hulp bij schulden', 'Samen met u maken we een plan voor uw schulden.'),
    'sociaal-werk': counted(
      'Sociaal werk',
      'Loopt u ergens tegenaan? Praat met een sociaal werker bij u in de buurt.',
    ),
    'vrijwillige-inzet': counted(
      'Vrijwillige inzet',
      'Gastvrouwen, chauffeurs, klussers: vrijwilligers houden het dorp draaiende.',
    ),
    'peuter-ouder': task(
      'Peuter en ouder',
      'Samen met uw peuter spelen en leren, en andere ouders ontmoeten.',
    ),
    kombinnen: task('KomBinnen', 'Een open ochtend met koffie, voor wie anderen wil ontmoeten.'),
    krachtcentrale: task('Krachtcentrale', 'Een groep waarin u ontdekt wat uw kracht is.'),
    'gezonde-voeding': task('Gezonde voeding', 'Samen koken en leren wat gezond en betaalbaar is.'),
  },
  heusden: {
    ...pick('zorgsaam', 'belmaatje', 'samen-oplopen', 'met-elkaar', 'opvoed-en-gezinsondersteuning'),
    'buurthuis-de-schakel': counted('Buurthuis De Schakel', 'Een huis van en voor de buurt.'),
    'buurthuis-de-mand': counted('Buurthuis De Mand', 'Een huis van en voor de buurt.'),
    'buurthuis-de-stulp': counted('Buurthuis De Stulp', 'Een huis van en voor de buurt.'),
    'buurthuis-de-korf': counted('Buurthuis De Korf', 'Een huis van en voor de buurt.'),
    'corona-hulp': counted(
      'Hulp in coronatijd',
      'Boodschappen of een medicijn halen voor wie binnen moet blijven.',
    ),
    'overige-inzet': counted('Overige inzet', 'Wat vrijwilligers verder doen in de gemeente.'),
  },
} as const satisfies Record<string, Record<string, ProgrammePreset>>;

export type OrganisationSlug = keyof typeof programmes;
export type ProgrammeSlug = {
  [O in OrganisationSlug]: keyof (typeof programmes)[O] & string;
}[OrganisationSlug];

export const organisationSlugs = Object.keys(programmes) as OrganisationSlug[];
export const organisationId = (slug: OrganisationSlug): string => rowId('organisation', slug);
export const programmeId = (organisation: OrganisationSlug, slug: ProgrammeSlug): string =>
  rowId('programme', organisation, slug);
export const programmesOf = (
  organisation: OrganisationSlug,
): Partial<Record<ProgrammeSlug, ProgrammePreset>> => programmes[organisation];

/** Spoken with within a week of work, and helped or told why not within six. */
const fiveAndThirty: KpiClock[] = [
  { from: 'RECEIPT', until: 'FIRST_ATTEMPT', workingDays: 5 },
  { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 5, target: 80 },
  { from: 'RECEIPT', until: 'OUTCOME', workingDays: 30, target: 80 },
];

const addresses: Record<OrganisationSlug, { name: string; phone: string; settings: OrganisationSettings }> = {
  heerlen: {
    name: 'Heerlen STAND-BY!',
    phone: '045-000 1000',
    settings: {
      // Two chapters of the yearly report of 2021 have another clock and another time for the same target.
      clocks: [
        { from: 'RECEIPT', until: 'FIRST_ATTEMPT', workingDays: 3 },
        { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 3, target: 80 },
        { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 20 },
        { from: 'INTAKE', until: 'START', workingDays: 10, target: 80 },
        { from: 'RECEIPT', until: 'OUTCOME', workingDays: 10, target: 80 },
        { from: 'RECEIPT', until: 'OUTCOME', workingDays: 30, target: 80 },
      ],
    },
  },
  heemskerk: {
    name: 'MET Heemskerk',
    phone: '0251-000 200',
    settings: { clocks: fiveAndThirty },
  },
  heusden: {
    name: 'Bijeen Heusden',
    phone: '0416-000 300',
    settings: { clocks: fiveAndThirty },
  },
};

/** Schuldhulpmaatjes work from seven locations, of which four are buurtpunten. */
const schuldhulpLocations = [
  'de Koffiepot',
  "'t Heitje",
  'Markieshuis',
  'The Flash',
  'Buurtwinkel',
  'OC de Eik',
  'OC Vogelsanck',
];

/** The three organisations with their programmes, as rows. */
export function addOrganisations(rows: Rows): void {
  for (const slug of organisationSlugs) {
    const organisation_id = organisationId(slug);
    rows.add('organisation', {
      id: organisation_id,
      slug,
      email: `welkom@${slug}.example`,
      house: houses[slug],
      ...addresses[slug],
    });
    rows.add('organisation_municipality', { organisation_id, municipality_id: rowId('municipality', slug) });
    for (const [programme, preset] of Object.entries(programmesOf(slug))) {
      addProgramme(rows, slug, programme as ProgrammeSlug, preset);
    }
  }
  for (const name of schuldhulpLocations) {
    rows.add('programme_location', {
      organisation_id: organisationId('heerlen'),
      programme_id: programmeId('heerlen', 'schuldhulpmaatje'),
      location_id: locationId('heerlen', name),
    });
  }
}

function addProgramme(
  rows: Rows,
  organisation: OrganisationSlug,
  slug: ProgrammeSlug,
  preset: ProgrammePreset,
): void {
  const { supportModes, ...rest } = preset;
  rows.add('programme', {
    id: programmeId(organisation, slug),
    organisation_id: organisationId(organisation),
    slug,
    support_modes: supportModes,
    // Visited in the autumn of 2021, and given the longest licence there is: three years.
    licence_from: slug === 'home-start' ? '2021-10-01' : null,
    licence_until: slug === 'home-start' ? '2024-10-01' : null,
    ...rest,
  });
}
