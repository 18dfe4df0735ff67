import type { Gender } from '../api/people/codes.ts';
import type { Chance } from './chance.ts';

interface Background {
  /** How many in a hundred. */
  share: number;
  /** Besides Dutch. */
  languages: readonly string[];
  F: string;
  M: string;
  last: string;
}

// First and last names are thrown together by chance: who bears such a pair in earnest is no one we know of.
const backgrounds: readonly Background[] = [
  {
    share: 60,
    languages: [],
    F: 'Annie Bep Corrie Dineke Elly Fenna Gonnie Hennie Ineke Jannie Krijntje Lies Miep Nelleke Riet Sjaan Tineke Wilma Anouk Britt Eline Femke Iris Judith Kim Lotte Maud Noor Roos Sanne Tess Vera',
    M: 'Arie Bertus Cor Dirk Evert Frans Gijs Harrie Ivo Jaap Kees Leo Mart Nico Piet Rinus Sjef Theo Wim Bas Daan Erik Floris Guus Jelle Koen Lars Mees Niels Ruud Stijn Thijs',
    last: 'Akkerboom|van den Beukel|Bloemsma|ter Braak|Coolhaas|van Dalsum|Duinker|Eikelboom|Flierman|de Geus|Grootveld|van Haperen|Hazelhorst|Hofland|ter Horst|IJsselstein|Jongbloed|Kaandorp|Korenaar|van der Kuil|Lindelauf|Meulenbeld|Nachtegaal|van Ooijen|Peerdeman|Quaedvlieg|Rozenbeek|Schepers|van Steenis|Tijhuis|Uiterwijk|Verhulsdonk|Waterlander|van Wijngaarden|Zandstra|Zonneveld',
  },
  {
    share: 7,
    languages: ['ar', 'zgh'],
    F: 'Amina Fatiha Hafida Ikram Karima Loubna Malika Naima Samira Yasmina',
    M: 'Abdelkarim Brahim Driss Hamid Jamal Khalid Mimoun Nabil Rachid Tarik',
    last: 'Amzil|Belhaj|El Fassi|Haddouchi|Lahrichi|Ouchan|Tahiri|Zeroual',
  },
  {
    share: 7,
    languages: ['tr'],
    F: 'Aysel Dilek Emine Gülsüm Hatice Meryem Nurcan Sevgi Şükran Zehra',
    M: 'Ahmet Bülent Cemal Erdal Hüseyin İlker Murat Orhan Serkan Yavuz',
    last: 'Akgün|Bozkurt|Çelikten|Demiray|Karaduman|Özkara|Şimşekli|Yıldızhan',
  },
  {
    share: 6,
    languages: ['srn', 'hns'],
    F: 'Asha Carmelita Gracia Indra Joyce Marlène Roshni Shirley',
    M: 'Clyde Dewan Glenn Iwan Marlon Radjesh Romeo Stanley',
    last: 'Afoakwa|Biharie|Emanuelson|Ramdhani|Soekardjo|Tjon-A-Fat|Vreden|Wijdenboom',
  },
  {
    share: 6,
    languages: ['pl'],
    F: 'Agnieszka Beata Danuta Ewelina Grażyna Katarzyna Małgorzata Zofia',
    M: 'Andrzej Grzegorz Jarosław Krzysztof Marek Paweł Tomasz Zbigniew',
    last: 'Brzozowik|Dąbrowik|Gajewicz|Jaworniak|Lisiecki|Nowaczyk|Sobczyński|Wrzosek',
  },
  {
    share: 5,
    languages: ['ar', 'en'],
    F: 'Abeer Farah Hanan Lamis Nour Rana Suad Widad',
    M: 'Anas Bassam Firas Ghassan Iyad Mazen Omar Ziad',
    last: 'Al-Darwish|Barakat|Haddadin|Khoury|Masri|Al-Rifai|Sabbagh|Zeidan',
  },
  {
    share: 3,
    languages: ['ti', 'en'],
    F: 'Almaz Feven Helen Luwam Saba Tsega',
    M: 'Abel Dawit Filmon Kidane Robel Yonas',
    last: 'Berhane|Gebremeskel|Haile|Negash|Tesfay|Woldu',
  },
  {
    share: 3,
    languages: ['uk', 'en'],
    F: 'Halyna Iryna Kateryna Nadija Oksana Svitlana',
    M: 'Andrij Bohdan Mykola Oleh Taras Vasyl',
    last: 'Bondar|Hryhorenko|Kovalchuk|Lysenko|Petruk|Tkach',
  },
  {
    share: 3,
    languages: ['fa', 'en'],
    F: 'Laleh Mahnaz Nasrin Parisa Shirin Zari',
    M: 'Behrouz Dariush Farhad Kamran Mehdi Siavash',
    last: 'Ahmadzai|Bahrami|Farzad|Golzari|Moradi|Sadeghi',
  },
  {
    // Only who is told to speak it: in the demo somebody waits for whom nobody does.
    share: 0,
    languages: ['so'],
    F: 'Fadumo Hodan Idil Sahra Ubah Warsan',
    M: 'Abdirahman Cabdi Liban Mahad Sharmarke Yusuf',
    last: 'Abdulle|Farah|Guled|Jama|Samatar|Warsame',
  },
];

const deck = backgrounds.flatMap((background) => Array<Background>(background.share).fill(background));

export interface Name {
  first: string;
  last: string;
  gender: Gender;
  languages: string[];
}

/** A made-up name with the languages that may come with it; of somebody who speaks this language, if one is given. */
export function inventName(
  chance: Chance,
  {
    gender = inventGender(chance),
    language,
  }: { gender?: Gender | undefined; language?: string | undefined } = {},
): Name {
  const drawn = chance.pick(deck);
  const background = backgrounds.find(({ languages }) => language && languages[0] === language) ?? drawn;
  const names = gender === 'M' || (gender === 'X' && chance.yes(0.5)) ? background.M : background.F;
  return {
    first: chance.pick(names.split(' ')),
    last: chance.pick(background.last.split('|')),
    gender,
    languages: ['nl', ...background.languages.filter(() => chance.yes(0.85))],
  };
}

const inventGender = (chance: Chance): Gender => (chance.yes(0.01) ? 'X' : chance.yes(0.6) ? 'F' : 'M');

/** An address in a domain that no one can own. */
export function inventEmail(first: string, last: string, number: number): string {
  const plain = `${first}.${last}`
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/ł/g, 'l')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return `${plain}.${number}@post.example`;
}

/** A mobile number that cannot be dialled: no number in the Netherlands begins with 06-00. */
export const inventPhone = (chance: Chance): string =>
  `06-00${String(chance.whole(0, 999_999)).padStart(6, '0')}`;

export const interests =
  'wandelen fietsen koken bakken muziek zingen lezen puzzelen kaarten schaken tuinieren handwerken techniek voetbal zwemmen film geschiedenis dieren fotografie schilderen'.split(
    ' ',
  );
export const professions =
  'verpleegkundige leraar boekhouder chauffeur kok monteur verkoper kapper schilder administratie tuinman elektricien schoonmaker bakker lasser'.split(
    ' ',
  );
export const lifePhilosophies = [
  'katholiek',
  'protestants',
  'moslim',
  'humanistisch',
  'hindoe',
  'boeddhistisch',
];
