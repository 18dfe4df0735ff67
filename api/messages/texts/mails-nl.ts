/** What a mail is filled in with. Without an organisation it is about an account that works for several. */
export interface MailFacts {
  organisation: string | undefined;
  phone: string | undefined;
  /** How long the link in it works. */
  minutes: number;
}

/** A mail before it has a shape: short paragraphs, and between them the button that the link hides behind. */
export interface MailText {
  subject: string;
  opening: string;
  button: string | undefined;
  closing: readonly string[];
}

const works = ({ minutes }: MailFacts): string => `De link werkt ${minutes} minuten, en één keer.`;
const notYou = 'Hebt u dit niet gevraagd? Dan hoeft u niets te doen. Geef deze link aan niemand.';
const at = ({ organisation }: MailFacts): string => organisation ?? 'Koppel';

/** Every mail that Koppel sends, in Dutch. Nothing in it tells what somebody needs help with. */
export const mailsNl = {
  VOLUNTEER_SIGN_IN: (facts: MailFacts) => ({
    subject: 'Uw link om in te loggen',
    opening: `U wilt inloggen bij ${at(facts)}. Dat kan met deze link.`,
    button: 'Ga naar inloggen',
    closing: [works(facts), notYou],
  }),
  VOLUNTEER_INVITE: (facts: MailFacts) => ({
    subject: 'Welkom als vrijwilliger',
    opening: `${at(facts)} heeft een account voor u gemaakt. Met deze link logt u voor het eerst in.`,
    button: 'Ga naar inloggen',
    closing: [
      works(facts),
      'Te laat? Vraag dan op de pagina Inloggen een nieuwe link.',
      'Geef deze link aan niemand.',
    ],
  }),
  STAFF_INVITE: (facts: MailFacts) => ({
    subject: 'Uw account is klaar',
    opening: `${at(facts)} heeft een account voor u gemaakt. Kies met deze link uw wachtwoord.`,
    button: 'Kies een wachtwoord',
    closing: [
      works(facts),
      'Te laat? Vraag dan op de pagina Inloggen een nieuwe link.',
      'Geef deze link aan niemand.',
    ],
  }),
  PASSWORD_RESET: (facts: MailFacts) => ({
    subject: 'Kies een nieuw wachtwoord',
    opening: `U wilt een nieuw wachtwoord voor ${at(facts)}. Dat kiest u met deze link.`,
    button: 'Kies een wachtwoord',
    closing: [works(facts), notYou],
  }),
  RESIDENT_SIGN_IN: (facts: MailFacts) => ({
    subject: 'Uw link',
    opening: 'U wilt zien hoe het met uw vraag staat. Dat kan met deze link.',
    button: 'Bekijk mijn vraag',
    closing: [works(facts), notYou],
  }),
  HELPER_SIGN_IN: (facts: MailFacts) => ({
    subject: 'Uw link',
    opening: 'U hebt iets gevraagd voor iemand anders. Met deze link ziet u hoe het daarmee staat.',
    button: 'Bekijk de vraag',
    closing: [works(facts), notYou],
  }),
  GLASS_BROKEN: (facts: MailFacts) => ({
    subject: 'Een beheerder kijkt in dossiers',
    opening: `Een beheerder van ${at(facts)} kan een paar uur in alle dossiers kijken. Wie dat is en waarom, leest u in Koppel.`,
    button: undefined,
    closing: ['Klopt dit niet volgens u? Bespreek het dan meteen met uw leidinggevende.'],
  }),
  APPLIED_ALREADY: (facts: MailFacts) => ({
    subject: 'Uw aanmelding',
    opening: `U hebt zich opnieuw aangemeld bij ${at(facts)}. Uw eerste aanmelding hebben wij nog. U hoeft niets te doen.`,
    button: undefined,
    closing: ['Was u het niet? Dan hoeft u ook niets te doen.'],
  }),
} satisfies Record<string, (facts: MailFacts) => MailText>;

/** What stands around every mail. */
export const mailFrameNl = {
  greeting: 'Hallo,',
  orCopy: 'Werkt de knop niet? Neem dan dit adres over:',
  help: ({ organisation, phone }: MailFacts) =>
    organisation && phone ? `Hulp nodig? Bel ${organisation}: ${phone}.` : undefined,
  noReply: 'U kunt deze mail niet beantwoorden.',
};
