import type { Role } from './codes.ts';

const second = 1000;
const minute = 60 * second;

/** How many attempts there were of one kind, and when the last one was. */
export interface Attempts {
  count: number;
  last: Date;
}

interface Patience {
  /** So many attempts are free of waiting. */
  free: number;
  /** Milliseconds to wait after the next one; each one more doubles it. */
  first: number;
  longest: number;
}

/** From one place: a device that is known, or a network. */
const ofOnePlace: Patience = { free: 10, first: minute / 2, longest: 15 * minute };
/** From all unknown devices together: a stranger with many networks slows others down, and never keeps them out. */
const ofStrangers: Patience = { free: 50, first: second, longest: minute };

/** Attempts count for this long. */
export const attemptsCountFor = 24 * 60 * minute;

/** How many milliseconds to wait before the next attempt; 0 when it may be made. */
export function waitingTime(now: Date, own: Attempts | undefined, strangers: Attempts | undefined): number {
  return Math.max(left(now, own, ofOnePlace), left(now, strangers, ofStrangers), 0);
}

function left(now: Date, attempts: Attempts | undefined, { free, first, longest }: Patience): number {
  if (!attempts || attempts.count < free) return 0;
  const wait = Math.min(first * 2 ** (attempts.count - free), longest);
  return attempts.last.getTime() + wait - now.getTime();
}

/** For this long after showing who they are, somebody may change how they sign in. */
const confirmationHolds = 10 * minute;

/** When a session began, and when its owner last showed that it is them. */
export interface Confirmed {
  createdAt: Date;
  confirmedAt: Date | null;
}

/** Whether they showed it lately: at signing in, or after it. */
export const isConfirmed = (session: Confirmed, now: Date): boolean =>
  session.confirmedAt !== null && now.getTime() - session.confirmedAt.getTime() < confirmationHolds;

/** Whether they showed it lately, and again after signing in: for what weakens an account. */
export const isConfirmedAgain = (session: Confirmed, now: Date): boolean =>
  isConfirmed(session, now) && session.confirmedAt!.getTime() > session.createdAt.getTime();

/** The roles that an administrator gives; a volunteer's comes with being one. */
const staffRoles: readonly string[] = ['COORDINATOR', 'MANAGER', 'ADMINISTRATOR', 'REPORTER'];

export const isStaffRole = (role: string): boolean => staffRoles.includes(role);

/** Nobody gives themselves a role, nor takes one away; so there is always an administrator left. */
export const canChangeRolesOf = (viewerId: string, accountId: string): boolean => viewerId !== accountId;

/** What a provider's claims can give: a role when the claim has this value. */
export interface ClaimRule {
  claimValue: string;
  role: Role;
  programmeId: string | null;
}

/** The roles that claims give. What is no text, or no list of texts, gives none. */
export function rolesFromClaim(
  claim: unknown,
  rules: readonly ClaimRule[],
): { role: Role; programmeId: string | null }[] {
  const values = new Set(Array.isArray(claim) ? claim : [claim]);
  const given = rules.filter(({ claimValue }) => values.has(claimValue));
  const one = new Map(
    given.map(({ role, programmeId }) => [`${role} ${programmeId}`, { role, programmeId }]),
  );
  return [...one.values()];
}

/** What a provider says of how somebody showed who they are. */
export interface Assurance {
  amr?: unknown;
  acr?: unknown;
}

/** Whether what the provider says counts as a second factor, by what its configuration trusts. */
export function provesSecondFactor(
  { amr, acr }: Assurance,
  { trustedAmr, trustedAcr }: { trustedAmr: readonly string[]; trustedAcr: readonly string[] },
): boolean {
  const methods: unknown[] = Array.isArray(amr) ? amr : [];
  return trustedAmr.some((method) => methods.includes(method)) || trustedAcr.some((level) => level === acr);
}

/** Whether an address is in one of these domains. */
export function isInDomain(email: unknown, domains: readonly string[]): email is string {
  if (typeof email !== 'string') return false;
  const [, domain, ...rest] = email.toLowerCase().split('@');
  return domain !== undefined && rest.length === 0 && domains.includes(domain);
}

/** Where to go after signing in: inside the rooms of the staff, and nowhere else. */
export const returnAddress = (wanted: unknown): string =>
  typeof wanted === 'string' && /^\/werk(?:[/?][\w\-./?=&%]*)?$/.test(wanted) && !/\/\/|\.\./.test(wanted)
    ? wanted
    : '/werk';
