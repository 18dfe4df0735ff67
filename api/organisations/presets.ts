import type { ProgrammeKind, SupportMode } from './codes.ts';
import type { ProgrammeSettings } from './programme.ts';

/** A programme that an organisation can start with, and then change as it likes. Texts are for residents: Dutch, level B1. */
export interface ProgrammePreset {
  name: string;
  summary: string;
  kind: ProgrammeKind;
  supportModes: readonly SupportMode[];
  settings: ProgrammeSettings;
}

const both = ['INCIDENTAL', 'STRUCTURAL'] as const;
const structural = ['STRUCTURAL'] as const;
const incidental = ['INCIDENTAL'] as const;

/** The buddy programmes that the field knows, by their short name. */
export const presets = {
  schuldhulpmaatje: {
    name: 'SchuldHulpMaatje',
    summary:
      'Een vrijwilliger helpt u om weer grip te krijgen op uw geld en uw schulden. Gratis en vertrouwelijk.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 3,
      maxDistanceKm: 15,
      ageMin: 18,
      expectedMonths: 2,
    },
  },
  belastingteam: {
    name: 'Belastingteam',
    summary: 'Wij helpen u met uw belastingaangifte en met toeslagen. U krijgt één afspraak, dichtbij huis.',
    kind: 'TASK',
    supportModes: incidental,
    settings: { screening: ['VOG', 'TRAINING'], ageMin: 18 },
  },
  ouderenmaatje: {
    name: 'Ouderenmaatje',
    summary:
      'Bent u 75 jaar of ouder? Een vrijwilliger komt op bezoek en kijkt samen met u wat u nodig hebt.',
    kind: 'SURVEY',
    supportModes: both,
    settings: {
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 4,
      maxDistanceKm: 10,
      ageMin: 75,
      expectedMonths: 6,
    },
  },
  'sociaal-maatje': {
    name: 'Sociaal maatje',
    summary:
      'Een vrijwilliger doet met u een boodschap, gaat mee naar het ziekenhuis of komt geregeld een praatje maken.',
    kind: 'RELATION',
    supportModes: both,
    settings: {
      screening: ['VOG'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 10,
      ageMin: 18,
      expectedMonths: 12,
    },
  },
  woonmaatje: {
    name: 'Woonmaatje',
    summary: 'Gaat u verhuizen? Een vrijwilliger helpt u als oudere met alles wat u moet regelen.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 15,
      ageMin: 55,
      expectedMonths: 4,
    },
  },
  klusmaatje: {
    name: 'Klusmaatje',
    summary: 'Een vrijwilliger doet een kleine klus bij u thuis, zoals een lamp ophangen.',
    kind: 'TASK',
    supportModes: incidental,
    settings: { screening: ['VOG'], maxDistanceKm: 10, ageMin: 18 },
  },
  maatjes: {
    name: 'Maatjes',
    summary: 'Samen op pad, wandelen, een spel doen of praten: een maatje komt geregeld bij u langs.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 8,
      ageMin: 18,
      expectedMonths: 12,
    },
  },
  'home-start': {
    name: 'Home-Start',
    summary:
      'Hebt u een jong kind en kunt u wel wat steun gebruiken? Een ervaren ouder komt elke week een dagdeel bij u thuis.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      wholeHousehold: true,
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 1,
      maxDistanceKm: 15,
      notSameNeighbourhood: true,
      parentsOnly: true,
      ageMin: 16,
      expectedMonths: 12,
    },
  },
  fat: {
    name: 'Financiële Administratie Thuis',
    summary: 'Een vrijwilliger helpt u thuis om uw papieren op orde te krijgen en te houden.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 4,
      maxDistanceKm: 15,
      ageMin: 18,
      expectedMonths: 12,
    },
  },
  'leest-voor': {
    name: 'MET leest voor',
    summary:
      'Een vrijwilliger komt bij u thuis voorlezen aan uw kind. Zo leert uw kind spelend meer woorden.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 8,
      expectedMonths: 5,
    },
  },
  'leest-mee': {
    name: 'MET leest mee',
    summary: 'Een vrijwilliger leest samen met uw kind dat al naar school gaat. Zo gaat lezen steeds beter.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 8,
      expectedMonths: 5,
    },
  },
  'stap-in': {
    name: 'StapIN',
    summary: 'Leert u Nederlands? Een vrijwilliger oefent elke week met u, aan tafel of buiten in het dorp.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 8,
      ageMin: 18,
      expectedMonths: 9,
    },
  },
  'welzijn-op-recept': {
    name: 'Welzijn op Recept',
    summary:
      'Uw huisarts denkt dat u iets anders nodig hebt dan een pil. Samen zoeken we iets waar u blij van wordt.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG'],
      capacityPerVolunteer: 3,
      maxDistanceKm: 8,
      ageMin: 18,
      expectedMonths: 6,
    },
  },
  empowerment: {
    name: 'Empowerment',
    summary: 'U ontdekt met een maatje wat u goed kunt en wat u wilt, en zet zelf de volgende stap.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      screening: ['VOG'],
      capacityPerVolunteer: 2,
      maxDistanceKm: 8,
      ageMin: 18,
      expectedMonths: 9,
    },
  },
  zorgsaam: {
    name: 'ZorgSaam',
    summary:
      'Buren voor buren: een vrijwilliger komt op bezoek, rijdt u ergens naartoe of helpt u in de tuin.',
    kind: 'RELATION',
    supportModes: both,
    settings: {
      screening: ['VOG'],
      capacityPerVolunteer: 3,
      maxDistanceKm: 12,
      ageMin: 18,
      expectedMonths: 12,
    },
  },
  belmaatje: {
    name: 'Belmaatje',
    summary: 'Een vrijwilliger belt u elke week op een vaste tijd, zomaar voor een praatje.',
    kind: 'PHONE',
    supportModes: structural,
    settings: { screening: ['VOG'], capacityPerVolunteer: 3, ageMin: 18, expectedMonths: 12 },
  },
  'samen-oplopen': {
    name: 'Samen Oplopen',
    summary: 'Een vrijwilliger loopt een tijd op met uw gezin als het thuis niet vanzelf gaat.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      wholeHousehold: true,
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 1,
      maxDistanceKm: 15,
      ageMin: 16,
      expectedMonths: 12,
    },
  },
  'met-elkaar': {
    name: 'Met Elkaar',
    summary: 'Samen eten, bewegen of iets maken: vrijwilligers organiseren het bij u in het dorp.',
    kind: 'TASK',
    supportModes: both,
    settings: {},
  },
  'opvoed-en-gezinsondersteuning': {
    name: 'Opvoed- en gezinsondersteuning',
    summary: 'Een vrijwilliger helpt u thuis bij gewone vragen over opvoeden.',
    kind: 'RELATION',
    supportModes: structural,
    settings: {
      wholeHousehold: true,
      screening: ['VOG', 'TRAINING'],
      capacityPerVolunteer: 1,
      maxDistanceKm: 15,
      ageMin: 16,
      expectedMonths: 12,
    },
  },
} as const satisfies Record<string, ProgrammePreset>;
