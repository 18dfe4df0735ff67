import type { Texts } from '../nl.ts';

export const access: Texts['access'] = {
  title: 'Sign in',
  text: 'For staff and volunteers. Looking for a buddy, or want to be one? Then you need not sign in.',
  email: 'Email address',
  password: 'Password',
  emailMissing: 'Fill in your email address.',
  passwordMissing: 'Fill in your password.',
  signIn: 'Sign in',
  signingIn: 'We are signing you in.',
  signOut: 'Sign out',
  failed: 'Signing in did not work',
};

export const accessibility: Texts['accessibility'] = {
  title: 'Accessibility',
  lead: 'Everyone must be able to use Koppel. We work on that, and we test it.',
  doneTitle: 'What we do',
  done1: 'We follow WCAG 2.2, level AA.',
  done2: 'Everything works with a keyboard and with a screen reader.',
  done3: 'You can enlarge the text, up to 200 percent.',
  done4: 'The colours adapt to a dark screen.',
  done5: 'We write short sentences, in Dutch and in English.',
  openTitle: 'What is not ready yet',
  open1: 'The text cannot be read aloud yet.',
  open2: 'There is no Arabic version yet.',
  open3: 'No independent bureau has examined Koppel yet.',
  reportTitle: 'Are you stuck?',
  reportText: 'Call the organisation in your municipality. We help you at once and solve the problem.',
  status: 'This statement is of November 2026. Koppel partly complies.',
};
