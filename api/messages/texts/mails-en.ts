import type { MailFacts, MailText, mailFrameNl, mailsNl } from './mails-nl.ts';

const works = ({ minutes }: MailFacts): string => `The link works for ${minutes} minutes, and once.`;
const notYou = 'You did not ask for this? Then you need not do anything. Give this link to nobody.';
const late = 'Too late? Then ask for a new link on the page Sign in.';
const at = ({ organisation }: MailFacts): string => organisation ?? 'Koppel';

/** The same in English. A mail that is missing here does not compile. */
export const mailsEn: Record<keyof typeof mailsNl, (facts: MailFacts) => MailText> = {
  VOLUNTEER_SIGN_IN: (facts) => ({
    subject: 'Your link to sign in',
    opening: `You want to sign in at ${at(facts)}. You can with this link.`,
    button: 'Go and sign in',
    closing: [works(facts), notYou],
  }),
  VOLUNTEER_INVITE: (facts) => ({
    subject: 'Welcome as a volunteer',
    opening: `${at(facts)} has made an account for you. With this link you sign in for the first time.`,
    button: 'Go and sign in',
    closing: [works(facts), late, 'Give this link to nobody.'],
  }),
  STAFF_INVITE: (facts) => ({
    subject: 'Your account is ready',
    opening: `${at(facts)} has made an account for you. Choose your password with this link.`,
    button: 'Choose a password',
    closing: [works(facts), late, 'Give this link to nobody.'],
  }),
  PASSWORD_RESET: (facts) => ({
    subject: 'Choose a new password',
    opening: `You want a new password for ${at(facts)}. You choose it with this link.`,
    button: 'Choose a password',
    closing: [works(facts), notYou],
  }),
  RESIDENT_SIGN_IN: (facts) => ({
    subject: 'Your link',
    opening: 'You want to see how your question stands. You can with this link.',
    button: 'See my question',
    closing: [works(facts), notYou],
  }),
  HELPER_SIGN_IN: (facts) => ({
    subject: 'Your link',
    opening: 'You asked something for somebody else. With this link you see how that stands.',
    button: 'See the question',
    closing: [works(facts), notYou],
  }),
  GLASS_BROKEN: (facts) => ({
    subject: 'An administrator looks at dossiers',
    opening: `An administrator of ${at(facts)} can look at all dossiers for a few hours. Koppel tells who it is, and why.`,
    button: undefined,
    closing: ['Do you think this is not right? Then talk with your manager at once.'],
  }),
  APPLIED_ALREADY: (facts) => ({
    subject: 'Your application',
    opening: `You have applied again at ${at(facts)}. We still have your first application. You need not do anything.`,
    button: undefined,
    closing: ['It was not you? Then you need not do anything either.'],
  }),
};

export const mailFrameEn: typeof mailFrameNl = {
  greeting: 'Hello,',
  orCopy: 'The button does not work? Then copy this address:',
  help: ({ organisation, phone }) =>
    organisation && phone ? `Need help? Call ${organisation}: ${phone}.` : undefined,
  noReply: 'You cannot reply to this mail.',
};
