import type { ProgrammeSlug } from './organisations.ts';

interface Texts {
  /** What residents ask for. */
  questions: readonly string[];
  /** What volunteers are asked for: title and summary. */
  vacancies: readonly (readonly [title: string, summary: string])[];
}

const company: Texts = {
  questions: [
    'Ik zou graag weer eens met iemand naar buiten gaan.',
    'Sinds mijn man er niet meer is, is het stil in huis. Een praatje zou fijn zijn.',
    'Ik wil graag weer naar de markt, maar alleen durf ik niet goed.',
    'Wie wil er met mij kaarten of een ander spel doen?',
    'Ik zoek iemand om mee naar muziek te luisteren of naar een museum te gaan.',
    'Mijn moeder ziet weinig mensen. Kan iemand een keer in de week bij haar langskomen?',
    'Ik woon hier pas en ken nog niemand.',
  ],
  vacancies: [
    [
      'Wandelmaatje voor een mevrouw van 78',
      'Zij loopt graag een uur door de duinen, maar niet meer alleen. Een kop koffie na afloop hoort erbij.',
    ],
    [
      'Wie speelt er schaak met een oud-leraar?',
      'Hij is 84, komt weinig buiten en is scherp van geest. Eén middag in de week is al heel fijn.',
    ],
    [
      'Samen naar de markt en terug',
      'Een meneer met een rollator wil graag zelf zijn boodschappen kiezen. U loopt mee en draagt de tas.',
    ],
    [
      'Maatje met groene vingers',
      'Een mevrouw van 69 heeft een volkstuin en zoekt iemand om samen in te werken en bij te praten.',
    ],
    [
      'Arabisch sprekend maatje',
      'Een mevrouw van 56 woont hier kort. Zij wil het dorp leren kennen en oefenen met de taal.',
    ],
    [
      'Samen muziek luisteren',
      'Een meneer van 72 heeft een kast vol platen en niemand om ze mee te draaien.',
    ],
  ],
};

const family: Texts = {
  questions: [
    'Ons derde kind is net geboren en ik kom aan niets meer toe.',
    'Ik sta er alleen voor met twee kleine kinderen. Iemand om mee te praten zou helpen.',
    'Wij wonen hier nog niet lang en hebben geen familie in de buurt.',
    'Mijn zoontje van vier luistert slecht. Hoe doen andere ouders dat?',
    'Het consultatiebureau zei dat jullie ouders thuis kunnen steunen.',
  ],
  vacancies: [
    [
      'Steun voor een moeder met een tweeling',
      'Een dagdeel in de week luisteren, meedenken en de handen uit de mouwen. U krijgt een cursus vooraf.',
    ],
    [
      'Ervaren ouder voor een jong gezin',
      'Vader en moeder werken allebei en de oudste gaat net naar school. Zij willen graag iemand die meedenkt.',
    ],
    [
      'Tigrinya of Engels sprekende vrijwilliger',
      'Een moeder met drie kinderen zoekt iemand die haar de weg wijst: school, speeltuin, consultatiebureau.',
    ],
    [
      'Dagdeel bij een alleenstaande vader',
      'Hij heeft een dochter van twee en zoekt iemand met ervaring en humor.',
    ],
  ],
};

const money: Texts = {
  questions: [
    'Ik maak mijn post niet meer open.',
    'Door de scheiding heb ik schulden. Ik wil er graag vanaf.',
    'Ik weet niet welke toeslagen ik kan krijgen.',
    'Sinds mijn partner is overleden, weet ik niet hoe ik de rekeningen moet betalen.',
    'Ik heb twee maanden huurachterstand en wil niet dat het erger wordt.',
  ],
  vacancies: [
    [
      'Helpt u mee de post op orde te krijgen?',
      'Een jonge vader heeft drie tassen vol enveloppen. Samen met u komt er weer overzicht.',
    ],
    [
      'Vrijwilliger met gevoel voor cijfers',
      'Een uur in de week bij iemand thuis: inkomsten, uitgaven, een plan. U krijgt een training.',
    ],
    [
      'Pools of Turks sprekende vrijwilliger',
      'Er zijn mensen die hun brieven niet goed kunnen lezen. Met u erbij begrijpen ze wat er staat.',
    ],
    ['Samen een huishoudboekje', 'Een mevrouw van 67 wil zelf leren bijhouden wat erin komt en eruit gaat.'],
  ],
};

const daily: Texts = {
  questions: [
    'Wie kan mij volgende week naar het ziekenhuis brengen en weer terug?',
    'Ik ben gevallen en kan even niet met de hond naar buiten.',
    'Boodschappen doen lukt mij niet meer alleen.',
    'Ik zou graag elke week iemand zien voor een praatje.',
    'Na mijn operatie kan ik een paar weken niet fietsen.',
  ],
  vacancies: [
    ['Mee naar het ziekenhuis', 'Af en toe met iemand mee, luisteren en onthouden wat de dokter zegt.'],
    [
      'Hond uitlaten in de buurt',
      'De hond is lief en het baasje kan na een operatie een paar weken niet lopen.',
    ],
    [
      'Elke week een kop koffie',
      'Een meneer van 81 vertelt graag over vroeger. Hij zoekt een luisterend oor.',
    ],
    [
      'Boodschappen doen met een buurtgenoot',
      'Een keer in de week naar de winkel, samen of met een lijstje.',
    ],
    ['Samen naar de koffieochtend', 'Een mevrouw wil er graag heen, maar durft de eerste keren niet alleen.'],
  ],
};

const phone: Texts = {
  questions: [
    'Ik zou het fijn vinden als iemand mij elke week even belt.',
    'Ik kom de deur bijna niet uit. Bellen is voor mij het makkelijkst.',
    'Mijn kinderen wonen ver weg. Een vast belletje op zondag zou fijn zijn.',
  ],
  vacancies: [
    [
      'Bel elke week met iemand',
      'Een half uur aan de telefoon, op een vast tijdstip. U doet het gewoon vanuit huis.',
    ],
    ['Belmaatje voor de zondagmiddag', 'Zondag is voor veel mensen de langste dag. U belt met drie van hen.'],
    ['Belmaatje dat dialect spreekt', 'Een meneer van 88 vertelt het liefst in het Brabants.'],
    [
      'Turks sprekend belmaatje',
      'Een mevrouw van 70 praat graag in haar eigen taal over haar kleinkinderen.',
    ],
  ],
};

const language: Texts = {
  questions: [
    'Ik wil graag beter Nederlands spreken.',
    'Mijn dochter leert lezen, en ik kan haar niet goed helpen.',
    'Kan iemand met ons oefenen? Wij spreken thuis Pools.',
  ],
  vacancies: [
    ['Een uur taal in de week', 'U hoeft geen leraar te zijn. Geduld en plezier in taal zijn genoeg.'],
  ],
};

const moving: Texts = {
  questions: [
    'Ik ga kleiner wonen en weet niet waar ik moet beginnen.',
    'Wie helpt mij om alles te regelen voor mijn verhuizing?',
  ],
  vacancies: [
    [
      'Denkt u mee bij een verhuizing?',
      'Dozen dragen hoeft niet. Wel samen bellen, opzeggen en aanmelden: alles wat bij een verhuizing hoort.',
    ],
  ],
};

const alongside: Texts = {
  questions: [
    ...family.questions.slice(1),
    'Thuis loopt het al een tijd stroef. Ik wil niet meteen zware hulp.',
  ],
  vacancies: [
    [
      'Loopt u een tijd op met een gezin?',
      'Een gezin met drie kinderen heeft het druk en soms zwaar. U bent er een paar uur in de week gewoon bij.',
    ],
    [
      'Maatje voor een moeder en haar puber',
      'Samen koken, samen naar school bellen: een vertrouwd gezicht erbij helpt al.',
    ],
    [
      'Vader zoekt iemand die meedenkt',
      'Na een scheiding staat hij er doordeweeks alleen voor. U helpt hem een ritme te vinden.',
    ],
    [
      'Steun voor een gezin dat hier pas woont',
      'Zij zoeken hun weg bij school, sport en gemeente. Engels of Arabisch is welkom.',
    ],
  ],
};

const withVacancy = (texts: Texts, title: string, summary: string): Texts => ({
  ...texts,
  vacancies: [[title, summary]],
});

const texts: Partial<Record<ProgrammeSlug, Texts>> = {
  maatjes: company,
  zorgsaam: daily,
  'sociaal-maatje': daily,
  'home-start': family,
  'samen-oplopen': alongside,
  'opvoed-en-gezinsondersteuning': family,
  schuldhulpmaatje: money,
  fat: money,
  schuldhulpverlening: withVacancy(
    money,
    'Samen een plan voor schulden',
    'U houdt met iemand het overzicht, naast de hulp van een beroepskracht.',
  ),
  woonmaatje: moving,
  belmaatje: phone,
  'leest-voor': withVacancy(
    language,
    'Voorlezen bij een gezin thuis',
    'Elke week een half uur voorlezen aan een kleuter. Wij zorgen voor de boeken.',
  ),
  'leest-mee': withVacancy(
    language,
    'Samen lezen met een kind van acht',
    'Na schooltijd lezen jullie om de beurt een bladzijde. Fouten maken mag.',
  ),
  'stap-in': language,
  sas: withVacancy(
    company,
    'Ga de eerste keren met iemand mee',
    'Naar een koor, een eetclub of de sportschool: alleen naar binnen stappen is het moeilijkst.',
  ),
  'welzijn-op-recept': withVacancy(
    company,
    'Samen zoeken naar wat goed doet',
    'De huisarts verwijst, u praat en probeert samen iets uit: bewegen, schilderen, zingen.',
  ),
  empowerment: withVacancy(
    company,
    'Maatje voor een nieuwe stap',
    'Iemand wil weer aan het werk of iets leren. U luistert, vraagt door en viert mee wat lukt.',
  ),
};

/** What people say in a programme; where we have no words of its own, those of company. */
export const textsOf = (programme: ProgrammeSlug): Texts => texts[programme] ?? company;
