import { graphql, type ResultOf } from '../../app/graphql.ts';
import type { Owned } from '../../app/owned.ts';
import type { OwnedKind } from './owning.ts';

export const SignalFragment = graphql(`
  fragment SignalLine on Signal {
    id
    code
    since
    due
    owner { id displayName isViewer }
    viewerCanAssign
    request { id reference requester { id displayName } }
    match { id volunteer { id displayName } }
    enrolment { id volunteer { id displayName } }
    application { id firstName lastName }
  }
`);

export type Signal = ResultOf<typeof SignalFragment>;
export type SignalCode = Signal['code'];

/** How each kind is called in the address bar. */
export const kinds = {
  PROBLEM_REPORTED: 'niet-goed',
  STOP_ASKED: 'wil-stoppen',
  STOPPED: 'gestopt',
  APPLICATION_WAITS: 'aanmelding',
  FIRST_CONTACT_DUE: 'eerste-contact',
  INTAKE_DUE: 'intake',
  PROPOSAL_UNANSWERED: 'zonder-antwoord',
  INTRODUCTION_TO_PLAN: 'kennismaking-plannen',
  INTRODUCTION_PASSED: 'kennismaking-geweest',
  INTRODUCTION_TO_HEAR: 'kennismaking-horen',
  TRIAL_TO_EVALUATE: 'proeftijd',
  EVALUATION_DUE: 'evaluatie',
  WAITS_LONG: 'wacht-lang',
  NOBODY_SUITS: 'niemand-past',
  SCREENING_EXPIRES: 'screening',
  PAUSE_ENDS: 'pauze',
  NO_VISIT: 'geen-bezoek',
  ON_HOLD: 'rust',
  HOLD_OVER: 'rust-voorbij',
  LICENCE_ENDS: 'licentie',
  MATCH_OF_DECEASED: 'overleden',
  IMPOSSIBLE_DAYS: 'datums',
  POSSIBLE_DUPLICATE: 'dubbel',
  FIGURES_WRONG: 'cijfers',
  WAITLIST_STALE: 'wacht-stil',
  END_REASON_MISSING: 'waarom-weg',
} as const satisfies Record<SignalCode, string>;

const reports: readonly SignalCode[] = ['PROBLEM_REPORTED', 'STOP_ASKED', 'STOPPED'];
const inbox: readonly SignalCode[] = ['FIRST_CONTACT_DUE', 'INTAKE_DUE'];
const waitlist: readonly SignalCode[] = ['WAITS_LONG', 'NOBODY_SUITS', 'WAITLIST_STALE'];
/** What is looked at from beginning to end before anybody does something. */
const whole: readonly SignalCode[] = ['IMPOSSIBLE_DAYS', 'POSSIBLE_DUPLICATE'];

/** Where something is solved, from the page of its programme. */
export function placeOf({ code, request, match, enrolment, application }: Signal): string {
  if (application) return '../aanmeldingen';
  if (reports.includes(code)) return '../aanvragen#van-inwoners';
  if (enrolment) return `../vrijwilligers/${enrolment.id}`;
  if (!request) return '../rapport';
  if (code === 'EVALUATION_DUE' && match) return `../evaluatie/${match.id}`;
  const search = `?zoek=${encodeURIComponent(request.reference)}`;
  if (whole.includes(code)) return `../dossier/${request.id}`;
  if (inbox.includes(code)) return `../aanvragen${search}`;
  if (waitlist.includes(code)) return `../wachtlijst${search}`;
  return match ? `../koppels${search}` : `../dossier/${request.id}`;
}

/** Whom it is about. */
export const namesOf = ({ request, match, enrolment, application }: Signal): string[] =>
  [
    request?.requester.displayName,
    (match ?? enrolment)?.volunteer.displayName,
    application && `${application.firstName} ${application.lastName}`,
  ].filter((name): name is string => Boolean(name));

/** What of a signal is somebody's: what it is about, or else the programme as a whole. */
export function ownedOf(signal: Signal, programme: { id: string; name: string }): [OwnedKind, Owned] {
  const { request, application, enrolment, owner, viewerCanAssign } = signal;
  const owned = (id: string, name: string): Owned => ({ id, name, owner, viewerCanAssign });
  if (request) return ['REQUEST', owned(request.id, request.requester.displayName)];
  if (application)
    return ['APPLICATION', owned(application.id, `${application.firstName} ${application.lastName}`)];
  if (enrolment) return ['ENROLMENT', owned(enrolment.id, enrolment.volunteer.displayName)];
  return ['PROGRAMME', owned(programme.id, programme.name)];
}

/** Whose work is shown, by what the address says. */
export const whoseHere = {
  eigen: ['MINE', 'NOBODYS'],
  mij: ['MINE'],
  niemand: ['NOBODYS'],
  alle: ['MINE', 'NOBODYS', 'OTHERS'],
} as const;
export type WhoseHere = keyof typeof whoseHere;
export const whoseWords = { eigen: 'own', mij: 'mine', niemand: 'nobody', alle: 'all' } as const;
export const whoseValues = Object.keys(whoseHere) as WhoseHere[];
