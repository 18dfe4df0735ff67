import type { SqlEntityManager } from '@mikro-orm/postgresql';
import * as oidc from 'openid-client';
import type { Role } from './codes.ts';
import type { ClaimRule } from './rules.ts';
import type { AccessSettings } from './settings.ts';

/** Through whom the staff of one organisation signs in, as the organisation set it up. */
export interface IdentityProvider {
  id: string;
  organisationId: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim that says what somebody may do. */
  rolesClaim: string;
  rules: ClaimRule[];
  /** Of whom an account is made when there is none yet: mail addresses in these domains. */
  mailDomains: string[];
  /** Which values of `amr` and `acr` count as a second factor. */
  trustedAmr: string[];
  trustedAcr: string[];
}

/** The provider of an organisation, or the one with this id; what it keeps secret is still encrypted. */
export async function findProvider(
  em: SqlEntityManager,
  { organisationId, id }: { organisationId?: string; id?: string },
): Promise<IdentityProvider | undefined> {
  const [provider]: Omit<IdentityProvider, 'rules'>[] = await em.execute(
    `select id, organisation_id as "organisationId", issuer, client_id as "clientId", client_secret as "clientSecret",
       roles_claim as "rolesClaim", mail_domains as "mailDomains", trusted_amr as "trustedAmr", trusted_acr as "trustedAcr"
     from identity_provider where organisation_id = ? or id = ?`,
    [organisationId ?? null, id ?? null],
  );
  return provider && { ...provider, rules: [] };
}

/** What the claims of a provider give. */
export async function rulesOf(em: SqlEntityManager, providerId: string): Promise<ClaimRule[]> {
  const rules: { claimValue: string; role: Role; programmeId: string | null }[] = await em.execute(
    `select claim_value as "claimValue", role, programme_id as "programmeId" from identity_provider_role
     where provider_id = ?`,
    [providerId],
  );
  return rules;
}

export const secretPurpose = (providerId: string): string => `client secret of ${providerId}`;

const knownFor = 60 * 60_000;
const discovered = new Map<string, { found: Promise<oidc.Configuration>; at: number }>();

/**
 * What a provider says of itself, asked once an hour. Each token it gives is held against its keys.
 * @throws Error when it does not answer, or is not who it should be.
 */
export function configurationOf(
  { id, issuer, clientId, clientSecret }: IdentityProvider,
  { secrets, insecureProviders }: AccessSettings,
  now: Date,
): Promise<oidc.Configuration> {
  const key = `${id} ${issuer} ${clientId} ${clientSecret}`;
  const known = discovered.get(key);
  if (known && now.getTime() - known.at < knownFor) return known.found;
  const secret = secrets.decrypt(clientSecret, secretPurpose(id));
  const execute = [
    oidc.enableNonRepudiationChecks,
    ...(insecureProviders ? [oidc.allowInsecureRequests] : []),
  ];
  const found = oidc.discovery(new URL(issuer), clientId, secret, undefined, { execute, timeout: 10 });
  discovered.set(key, { found, at: now.getTime() });
  found.catch(() => discovered.delete(key));
  return found;
}
