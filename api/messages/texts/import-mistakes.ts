/** A mistake as the import finds it, and how it is said in Dutch, with what to do. Groups go in for $1, $2 … */
const inDutch: readonly [RegExp, string][] = [
  // A cell
  [/^is needed$/, 'ontbreekt. Vul dit in.'],
  [/^is needed, as (\S+) is filled in$/, 'ontbreekt. Vul dit in, want $1 is ingevuld.'],
  [/^is needed, and the header lacks it$/, 'ontbreekt in de eerste regel. Voeg deze kolom toe.'],
  [/^is needed: nobody is offered without it$/, 'ontbreekt. Zonder dit stellen wij niemand voor.'],
  [
    /^is needed: this request is or was on the waitlist$/,
    'ontbreekt. Deze aanvraag staat of stond op de wachtlijst.',
  ],
  [/^(".*") is no date like 2021-03-31$/, '$1 is geen datum. Schrijf het zo: 2021-03-31.'],
  [/^(".*") does not exist$/, '$1 bestaat niet. Kijk de datum na.'],
  [/^(".*") is not from 1900 to 2199$/, '$1 kan niet. Het jaar moet van 1900 tot en met 2199 zijn.'],
  [/^(".*") lies in the future$/, '$1 ligt in de toekomst. Kijk de datum na.'],
  [/^(".*") is no date-time with offset like (\S+)$/, '$1 is geen datum met tijd. Schrijf het zo: $2.'],
  [/^(".*") is no code that we know$/, '$1 is geen code die wij kennen. Kijk in de uitleg welke er zijn.'],
  [/^(".*") is neither yes nor no$/, '$1 is geen ja of nee. Schrijf yes of no.'],
  [/^(".*") is no number from (\S+) to (\S+)$/, '$1 is geen getal van $2 tot en met $3.'],
  [/^(".*") is no whole number$/, '$1 is geen heel getal.'],
  [/^has more than (\d+) values$/, 'heeft meer dan $1 waarden. Haal er een paar weg.'],
  [/^(".*") is no language of ISO 639-1, like nl$/, '$1 is geen taal. Gebruik twee letters, zoals nl.'],
  [/^(".*") is no postcode like 6411 or 6411 AB$/, '$1 is geen postcode. Schrijf het zo: 6411 AB.'],
  [/^(".*") is an unknown postcode$/, '$1 is een postcode die wij niet kennen. Kijk die na.'],
  [/^(".*") is no mail address$/, '$1 is geen mailadres.'],
  [/^(".*") is no telephone number$/, '$1 is geen telefoonnummer.'],
  [
    /^(".*") is no programme of this organisation$/,
    '$1 is geen programma van deze organisatie. Kijk de naam na.',
  ],
  [/^is longer than (\d+) characters$/, 'is te lang: hoogstens $1 tekens. Maak het korter.'],
  [/^has characters that cannot be seen$/, 'heeft tekens die niemand ziet. Typ de tekst opnieuw.'],
  [/^has characters that are in no name$/, 'heeft tekens die niet in een naam horen. Haal die weg.'],
  [
    /^has what looks like a citizen service number \(BSN\).*$/,
    'lijkt een BSN te hebben. Haal het weg: wij bewaren het niet.',
  ],
  [
    /^has what looks like the number of a certificate of conduct.*$/,
    'lijkt een VOG-nummer te hebben. Haal het weg: wij bewaren het niet.',
  ],
  [/^is not UTF-8; save the file as "CSV UTF-8"$/, 'is niet te lezen. Sla het bestand op als “CSV UTF-8”.'],
  [/^has a NUL character$/, 'heeft een teken dat wij niet kunnen lezen. Typ de tekst opnieuw.'],
  // A file
  [/^has no name$/, 'heeft geen naam in de eerste regel. Geef de kolom een naam, of haal die weg.'],
  [/^is no column of this file$/, 'is geen kolom van dit bestand. Haal de kolom weg, of kijk de naam na.'],
  [/^stands in the header twice$/, 'staat twee keer in de eerste regel. Haal er een weg.'],
  [
    /^has (\d+) cells where the header has (\d+) columns$/,
    'heeft $1 vakken, en er zijn $2 kolommen. Kijk de scheidingstekens na.',
  ],
  [
    /^has a quote .* never closed.*$/,
    'heeft een aanhalingsteken (") dat niet wordt gesloten. Verder lezen kon niet.',
  ],
  [
    /^is too long: perhaps a quote.*$/,
    'is te lang. Misschien ontbreekt een aanhalingsteken ("). Verder lezen kon niet.',
  ],
  [
    /^has a quote .* in a wrong place.*$/,
    'heeft een aanhalingsteken (") op een verkeerde plaats. Verder lezen kon niet.',
  ],
  [/^is UTF-16; save the file as "CSV UTF-8"$/, 'is niet te lezen. Sla het bestand op als “CSV UTF-8”.'],
  [
    /^is missing: the file is empty.*$/,
    'ontbreekt: het bestand is leeg. De eerste regel heeft de namen van de kolommen.',
  ],
  // Rows together
  [/^lies before (\S+) \((.*)\)$/, 'ligt voor $1 ($2). Kijk beide na.'],
  [
    /^lies before the request was received \((.*)\)$/,
    'ligt voor de dag waarop de aanvraag kwam ($1). Kijk beide na.',
  ],
  [/^lies before (\S+)$/, 'ligt voor $1. Kijk beide na.'],
  [/^lies after the first contact that is known already$/, 'ligt na het eerste contact dat al bekend is.'],
  [/^makes no sense without (\S+)$/, 'kan niet zonder $1. Vul $1 in, of maak dit leeg.'],
  [
    /^says the same as line (\d+): the same (.*)$/,
    'staat dubbel: regel $1 heeft dezelfde $2. Haal er een weg.',
  ],
  [/^no \S+ has the key (".*")$/, '$1 staat in geen ander bestand en niet in Koppel. Kijk de sleutel na.'],
  [
    /^is of somebody whose data was erased.*$/,
    'gaat over iemand van wie de gegevens zijn gewist. Haal deze regel weg.',
  ],
  [
    /^this time as a volunteer overlaps another one, from (.*) until (.*)$/,
    'overlapt een andere periode: van $1 tot $2. Kijk de datums na.',
  ],
  [
    /^overlaps another .*, from (.*) until (.*)$/,
    'overlapt een andere periode: van $1 tot $2. Kijk de datums na.',
  ],
  [/^(\d+) open matches do not fit in it$/, 'is te klein: er lopen $1 koppels. Maak het getal groter.'],
  [
    /^is above capacity: open match (\d+) of at most (\d+)$/,
    'is koppel $1, en deze vrijwilliger heeft er hoogstens $2. Kijk de capaciteit na.',
  ],
  [
    /^cannot change any more.*$/,
    'kan niet meer anders: de aanvraag stond al op de wachtlijst of is gekoppeld.',
  ],
  [
    /^is (\S+), but this resident still waits or is matched$/,
    'is $1, maar deze deelnemer wacht nog of is gekoppeld.',
  ],
  [
    /^nobody waits without a support_mode.*$/,
    'kan niet: bij de aanvraag ontbreekt support_mode. Vul die daar in.',
  ],
  [
    /^is not enrolled in the programme of this request$/,
    'is niet ingeschreven bij dit programma. Zet de inschrijving in enrolments.csv.',
  ],
  [
    /^this requester has another open match.*$/,
    'kan niet: deze deelnemer heeft al een open koppel in dit programma.',
  ],
];

/** What is wrong in a file of an import, to read after the name of the column, in the language of who reads it. */
export function mistakeIn(language: string, wrong: string): string {
  if (language === 'en') return wrong;
  const found = inDutch.find(([pattern]) => pattern.test(wrong));
  return found ? wrong.replace(found[0], found[1]) : wrong;
}
