// Who may see and do what: the whole of it, as data. What is not in here nobody may. `permissions.ts` decides by it,
// `field-rules.ts` says for each field of the schema which group it belongs to, and docs/permissions.md is written
// from both.

/** In which capacity somebody asks. The first four have no role in an organisation. */
export const roles = {
  VISITOR: 'Anyone, signed in or not.',
  REQUESTER: 'A resident who asked for a buddy, by reference code and one-time link.',
  HELPER: 'A relative or a professional who asked for a resident, while the mandate lasts.',
  VOLUNTEER: 'A volunteer with an account.',
  COORDINATOR: 'Handles requests, keeps the waitlist and makes matches.',
  MANAGER: 'Answers for the figures.',
  ADMINISTRATOR: 'Sets up the organisation: staff, clients, retention.',
  REPORTER: 'Sees figures only; also programs with a token.',
  BREAK_GLASS: 'An administrator who looks at dossiers for a few hours, with a reason that others are told.',
} as const;
export type CallerRole = keyof typeof roles;

/** What somebody is to the thing they ask for. */
export const relations = {
  PUBLIC: 'It is for anyone.',
  SELF: 'It is about themselves.',
  MANDATE: 'It is about the resident for whom they may act.',
  ASSIGNED: 'It belongs to a match in which they are the volunteer.',
  OWN_PROGRAMME:
    'It belongs to a programme in which they have the role, or to any of an organisation in which they do.',
  OWN_ORGANISATION: 'It belongs to the organisation as a whole, in which they have the role.',
} as const;
export type Relation = keyof typeof relations;

/** What a field tells, where that needs more than seeing the thing itself. */
export const fieldGroups = {
  GENERAL: 'What says nothing of a person: states, days, programmes.',
  IDENTITY: 'Name, birth date, gender, language: who it is.',
  CONTACT: 'How to reach somebody: address, telephone, mail.',
  SENSITIVE: 'What somebody told in their own words, or was noted about them.',
  HEALTH: 'Reasons that can tell of illness, death or trouble at home.',
  MATCH: 'Who is linked with whom, and why.',
  EXPORT: 'Everything at once, to take away.',
  AUDIT: 'Who did or looked at what.',
} as const;
export type FieldGroup = keyof typeof fieldGroups;

/** What can be done with each kind of thing. */
export const entityActions = {
  organisation: ['read', 'furnish', 'import', 'compare'],
  programme: ['read', 'weigh', 'setUp'],
  place: ['read'],
  vacancy: ['read', 'write', 'apply'],
  application: ['read', 'handle'],
  request: ['read', 'submit', 'follow', 'stop', 'report', 'handle'],
  waitlist: ['read', 'browse'],
  match: ['read', 'make', 'answer', 'log'],
  volunteer: ['read', 'write', 'invite', 'arrange'],
  person: ['export', 'erase'],
  consent: ['read', 'withdraw'],
  mandate: ['read', 'end'],
  report: ['read', 'rows', 'aim', 'compare'],
  survey: ['read', 'answer', 'record', 'setUp'],
  training: ['write'],
  account: ['read', 'manage'],
  client: ['read', 'manage'],
  note: ['read', 'write'],
  retention: ['read', 'propose', 'approve'],
  accessLog: ['read', 'export'],
  glass: ['break', 'read'],
} as const;
export type Entity = keyof typeof entityActions;
export type Action<E extends Entity = Entity> = (typeof entityActions)[E][number];

/** Something that can be permitted: what is done with which kind of thing. */
export type Permission = { [E in Entity]: `${E}.${Action<E>}` }[Entity];

/** What one role may do with what it stands in one relation to; each action with the groups of fields that it opens. */
export interface Policy {
  role: CallerRole;
  relation: Relation;
  why: string;
  may: { [E in Entity]?: { [A in Action<E>]?: readonly FieldGroup[] } };
}

const dossier = ['IDENTITY', 'CONTACT', 'SENSITIVE', 'HEALTH', 'MATCH'] as const;

export const matrix: readonly Policy[] = [
  {
    role: 'VISITOR',
    relation: 'PUBLIC',
    why: 'Anyone can find help, and a way to help.',
    may: {
      organisation: { read: [] },
      programme: { read: [] },
      place: { read: [] },
      vacancy: { read: [], apply: [] },
      request: { submit: [] },
    },
  },
  {
    role: 'REQUESTER',
    relation: 'SELF',
    why: 'It is their question and their life; of the volunteer they see what the step of the match allows.',
    may: {
      request: { follow: ['IDENTITY', 'CONTACT', 'SENSITIVE'], stop: [], report: [] },
      match: { answer: ['MATCH'] },
      survey: { answer: [] },
      person: { export: ['EXPORT'], erase: [] },
      consent: { read: [], withdraw: [] },
      mandate: { read: ['IDENTITY', 'CONTACT'], end: [] },
      accessLog: { read: ['AUDIT'] },
    },
  },
  {
    role: 'HELPER',
    relation: 'MANDATE',
    why: 'They asked for somebody else: how it stands, and no more than they told themselves. They can say that something is wrong; stopping is for the resident.',
    may: {
      request: { follow: [], report: [] },
      mandate: { end: [] },
    },
  },
  {
    role: 'VOLUNTEER',
    relation: 'SELF',
    why: 'What the organisation holds about a volunteer is the volunteer’s own to see.',
    may: {
      volunteer: { read: ['IDENTITY', 'CONTACT'], arrange: [] },
      waitlist: { browse: [] },
      survey: { answer: [] },
      person: { export: ['EXPORT'], erase: [] },
      consent: { read: [], withdraw: [] },
      accessLog: { read: ['AUDIT'] },
    },
  },
  {
    role: 'VOLUNTEER',
    relation: 'ASSIGNED',
    why: 'Step by step, as both say yes: matching/disclosure.ts says which step shows what.',
    may: { match: { answer: ['MATCH'], log: [] } },
  },
  {
    role: 'COORDINATOR',
    relation: 'OWN_PROGRAMME',
    why: 'They speak with both sides and decide who is linked.',
    may: {
      request: { read: dossier, handle: [] },
      waitlist: { read: dossier },
      match: { read: dossier, make: [], log: [] },
      vacancy: { write: [] },
      application: { read: dossier, handle: [] },
      volunteer: { read: dossier, write: [], invite: [] },
      person: { export: ['EXPORT'], erase: [] },
      consent: { read: [], withdraw: [] },
      mandate: { read: ['IDENTITY', 'CONTACT'], end: [] },
      report: { read: [], rows: [] },
      survey: { read: ['HEALTH'], record: [] },
      note: { read: ['SENSITIVE'], write: [] },
      training: { write: [] },
      programme: { weigh: [] },
    },
  },
  {
    role: 'MANAGER',
    relation: 'OWN_PROGRAMME',
    why: 'They answer for figures and for how matches are weighed, and need no dossier for that: the rows behind a figure tell them days and codes. They see their figures beside those of others, of which none can be told apart.',
    may: { report: { read: [], rows: [], compare: [] }, programme: { weigh: [] } },
  },
  {
    role: 'COORDINATOR',
    relation: 'OWN_ORGANISATION',
    why: 'Figures of the whole organisation, and what was answered to its surveys without a name; what the volunteers of all programmes learn from; and that somebody breaks the glass is not kept from those whose work it is.',
    may: {
      report: { read: [], rows: [] },
      survey: { record: [] },
      training: { write: [] },
      glass: { read: ['AUDIT'] },
    },
  },
  {
    role: 'MANAGER',
    relation: 'OWN_ORGANISATION',
    why: 'They answer for the organisation: what it aims at, who may do what, what was looked at, and what is forgotten.',
    may: {
      report: { read: [], rows: [], aim: [] },
      account: { read: ['IDENTITY', 'CONTACT'] },
      retention: { read: [], approve: [] },
      accessLog: { read: ['AUDIT'] },
      glass: { read: ['AUDIT'] },
    },
  },
  {
    role: 'ADMINISTRATOR',
    relation: 'OWN_ORGANISATION',
    why: 'They set things up, and see who did what; no dossier opens without breaking the glass.',
    may: {
      organisation: { furnish: [], import: [], compare: [] },
      programme: { setUp: [] },
      survey: { setUp: [] },
      training: { write: [] },
      account: { read: ['IDENTITY', 'CONTACT'], manage: [] },
      client: { read: [], manage: [] },
      retention: { read: [], propose: [], approve: [] },
      accessLog: { read: ['AUDIT'], export: ['AUDIT', 'EXPORT'] },
      glass: { break: [], read: ['AUDIT'] },
    },
  },
  {
    role: 'REPORTER',
    relation: 'OWN_PROGRAMME',
    why: 'Figures, and nothing else.',
    may: { report: { read: [] } },
  },
  {
    role: 'REPORTER',
    relation: 'OWN_ORGANISATION',
    why: 'Figures, and nothing else.',
    may: { report: { read: [] } },
  },
  {
    role: 'BREAK_GLASS',
    relation: 'OWN_PROGRAMME',
    why: 'In an emergency somebody has to be able to look; to look only, and everybody is told.',
    may: {
      request: { read: dossier },
      waitlist: { read: dossier },
      match: { read: dossier },
      application: { read: dossier },
      volunteer: { read: dossier },
      note: { read: ['SENSITIVE'] },
    },
  },
];
