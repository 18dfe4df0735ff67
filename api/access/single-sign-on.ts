import * as oidc from 'openid-client';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Organisation } from '../organisations/organisation.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { admit, type NotAdmitted } from './admitting.ts';
import { type Arrival, arrive, newToken } from './arriving.ts';
import { configurationOf, findProvider, type IdentityProvider } from './identity-provider.ts';
import { actConfirmed, readOwn } from './own-account.ts';
import { present } from './row-context.ts';
import { provesSecondFactor, returnAddress } from './rules.ts';
import { hashToken } from './sessions.ts';

/** How long somebody may take at the provider. */
const errandLasts = 10 * 60_000;
export const callbackPath = '/sign-in/sso/callback';

/** Why somebody did not get in through a provider; the portal has the words. */
export type SignOnFailure = 'UNKNOWN' | 'FAILED' | NotAdmitted;

/** Someone on the way to a provider and back, in one browser. */
interface Errand {
  providerId: string;
  /** The account to which whoever the provider knows is linked; null when somebody signs in. */
  accountId: string | null;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

/**
 * Sends a browser to the provider of an organisation. What comes back is only good in this browser, once, for ten
 * minutes.
 * @param linkTo the account that is signed in, when somebody wants to sign in to it through the provider from now on.
 * @returns the address to go to; undefined when there is no such provider.
 */
export async function beginSignOn(
  context: Context,
  organisationId: string,
  { returnTo, linkTo = null }: { returnTo: unknown; linkTo?: string | null },
): Promise<string | undefined> {
  const { orm, browser, settings, now } = context;
  const provider = await transact(orm, { organisations: [organisationId] }, (em) =>
    findProvider(em, { organisationId }),
  );
  if (!provider) return undefined;
  const configuration = await configurationOf(provider, settings, now);
  const state = oidc.randomState();
  const browserToken = newToken();
  const nonce = oidc.randomNonce();
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const expiresAt = new Date(now.getTime() + errandLasts);
  const code_challenge = await oidc.calculatePKCECodeChallenge(codeVerifier);
  await transact(orm, { organisations: [] }, async (em) => {
    await present(em, hashToken(state));
    await em.execute(
      `insert into sign_in_errand (state_hash, browser_hash, provider_id, account_id, nonce, code_verifier, return_to, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        hashToken(state),
        hashToken(browserToken),
        provider.id,
        linkTo,
        nonce,
        codeVerifier,
        returnAddress(returnTo),
        expiresAt,
      ],
    );
  });
  browser.keep('errand', browserToken, expiresAt);
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: settings.publicUrl + callbackPath,
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge,
    code_challenge_method: 'S256',
    ...askedAssurance(provider),
  }).href;
}

/** How somebody showed who they are, is only told to who asks. */
function askedAssurance({ trustedAmr, trustedAcr }: IdentityProvider): { claims?: string } {
  const id_token = {
    ...(trustedAmr.length > 0 && { amr: null }),
    ...(trustedAcr.length > 0 && { acr: null }),
  };
  return Object.keys(id_token).length > 0 ? { claims: JSON.stringify({ id_token }) } : {};
}

/** Takes a browser in that comes back from a provider. */
export async function finishSignOn(
  context: Context,
  query: string,
): Promise<{ arrival: Arrival; returnTo: string } | SignOnFailure> {
  const address = new URL(`${context.settings.publicUrl}${callbackPath}${query}`);
  const state = address.searchParams.get('state') ?? '';
  const errand = await takeErrand(context, state);
  if (!errand) return 'FAILED';
  const provider = await transact(context.orm, { organisations: [] }, async (em) => {
    await present(em, errand.providerId);
    return findProvider(em, { id: errand.providerId });
  });
  if (!provider) return 'UNKNOWN';
  if (errand.accountId && (await context.viewer())?.id !== errand.accountId) return 'FAILED';
  const claims = await claimsOf(context, provider, errand, { address, state });
  if (!claims) return 'FAILED';
  const account = await admit(context, provider, claims, errand.accountId);
  if (typeof account === 'string') return account;
  const arrival = await arrive(context, account, {
    secondFactor: provesSecondFactor({ amr: claims.amr, acr: claims.acr }, provider),
    throughOrganisationId: provider.organisationId,
  });
  return { arrival, returnTo: errand.returnTo };
}

/** The errand of this browser with this state, which is then over. */
async function takeErrand({ orm, browser, now }: Context, state: string): Promise<Errand | undefined> {
  const token = browser.read('errand');
  browser.drop('errand');
  if (!token || !state) return undefined;
  return transact(orm, { organisations: [] }, async (em) => {
    await present(em, hashToken(state));
    const [errand]: (Errand & { whole: boolean })[] = await em.execute(
      `delete from sign_in_errand where state_hash = ?
       returning provider_id as "providerId", account_id as "accountId", nonce, code_verifier as "codeVerifier",
         return_to as "returnTo", browser_hash = ? and expires_at > ? as whole`,
      [hashToken(state), hashToken(token), now],
    );
    return errand?.whole ? errand : undefined;
  });
}

/** What the provider says of whoever came back; undefined when anything about it is not right. */
async function claimsOf(
  { settings, now }: Context,
  provider: IdentityProvider,
  { nonce, codeVerifier }: Errand,
  { address, state }: { address: URL; state: string },
): Promise<oidc.IDToken | undefined> {
  try {
    const tokens = await oidc.authorizationCodeGrant(
      await configurationOf(provider, settings, now),
      address,
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      },
    );
    return tokens.claims();
  } catch {
    // The library throws at whatever is not right: state, nonce, issuer, signature, time, a code that was used.
    return undefined;
  }
}

/** The providers through which somebody can sign in, by the slug and the name of the organisation. */
export async function signOnChoices(context: Context): Promise<{ slug: string; name: string }[]> {
  const em = await context.reads.em();
  const organisations = await em.find(Organisation, {});
  // Which there are, anybody may know; what else is kept of them stays behind the wall.
  return transact(context.orm, { organisations: organisations.map(({ id }) => id) }, (own) =>
    own.execute(
      `select o.slug, p.name from identity_provider p join organisation o on o.id = p.organisation_id order by p.name`,
    ),
  );
}

/** Begins linking whoever the provider knows to the account that is signed in. @returns the address to go to. */
export async function beginLinking(context: Context, slug: string): Promise<string | Refusal> {
  const own = await actConfirmed(context, async ({ account }) => ({ id: account.id }), { again: true });
  if (own instanceof Refusal) return own;
  const organisation = await (await context.reads.em()).findOne(Organisation, { slug });
  await context.forget();
  const address =
    organisation &&
    (await beginSignOn(context, organisation.id, { returnTo: '/werk/account', linkTo: own.id }));
  return address ?? refuse('NOT_FOUND', 'signOnUnknown', 'organisation');
}

/** The address at which to sign out of the provider too; null when the session came by no provider that has one. */
export async function signOutAddress(context: Context): Promise<string | null> {
  const organisationId = await readOwn(context, async ({ session }) => session.throughOrganisationId);
  if (!organisationId) return null;
  const { orm, settings, now } = context;
  const provider = await transact(orm, { organisations: [organisationId] }, (em) =>
    findProvider(em, { organisationId }),
  );
  const configuration = provider && (await configurationOf(provider, settings, now).catch(() => undefined));
  if (!configuration?.serverMetadata().end_session_endpoint) return null;
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${settings.publicUrl}/` }).href;
}
