import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account } from './account.ts';
import { type Arrival, enter, secondFactorWays, ticketHolder } from './arriving.ts';
import { actOnOwn } from './own-account.ts';
import { showCode } from './second-factor.ts';
import { accountWithPassword } from './sign-in.ts';

/** The second step of signing in: a code of the app, or a recovery code, of whoever the half-way ticket is. */
export async function confirmTicket(context: Context, code: string): Promise<Arrival | Refusal> {
  const found = await transact(context.orm, { organisations: [] }, (em) => ticketHolder(em, context));
  const account =
    found &&
    (await transact(context.orm, { organisations: [], account: found.id }, (em) =>
      em.findOne(Account, { id: found.id, disabledAt: null }),
    ));
  if (!account) return refuse('NOT_SIGNED_IN', 'signInAgain');
  const shown = await showCode(context, account, code);
  if (shown instanceof Refusal) return shown;
  return enter(context, account, { secondFactor: true, throughOrganisationId: found.throughOrganisationId });
}

/**
 * Shows again who is signed in: with a code where a second factor was set up, else with the password. What changes how
 * somebody signs in asks for it.
 */
export async function confirmWith(
  context: Context,
  { password, code }: { password: string | null; code: string | null },
): Promise<true | Refusal> {
  const own = await actOnOwn(context, async ({ em, account }) => ({
    account,
    ways: await secondFactorWays(em, account.id),
  }));
  if (own instanceof Refusal) return own;
  const shown =
    own.ways.length > 0
      ? await showCode(context, own.account, code ?? '')
      : await showPassword(context, own.account, password ?? '');
  return shown instanceof Refusal ? shown : confirmSession(context);
}

/** Looks whether the password is right; each look is an attempt. */
export async function showPassword(
  context: Context,
  { email }: Account,
  password: string,
  field = 'password',
): Promise<true | Refusal> {
  const right = await accountWithPassword(context, email, password);
  if (right instanceof Refusal) return right;
  return right ? true : refuse('INVALID', 'passwordWrong', field);
}

/** Writes down that whoever is signed in has just shown it again. */
export const confirmSession = (context: Context): Promise<true | Refusal> =>
  actOnOwn(context, async ({ session }) => {
    session.confirmedAt = context.now;
    return true as const;
  });
