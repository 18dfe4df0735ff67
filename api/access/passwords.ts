import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { type Mistake, refuseMistakes } from '../messages/refuse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Account } from './account.ts';
import { endOtherSessions, enter } from './arriving.ts';
import { showPassword } from './confirming.ts';
import { actOnOwn } from './own-account.ts';
import { isInPasswordList } from './password-list.ts';
import { passwordFault } from './password-rules.ts';
import type { AccessSettings } from './settings.ts';
import { hashPassword } from './sign-in.ts';

/** Chooses another password. The old one has to be shown; every other session ends, and this one begins anew. */
export async function changePassword(
  context: Context,
  old: string,
  password: string,
): Promise<true | Refusal> {
  const own = await actOnOwn(context, async ({ em, account, session }) => ({
    account,
    session,
    about: await wordsAbout(em, account),
  }));
  if (own instanceof Refusal) return own;
  const shown = await showPassword(context, own.account, old, 'old');
  if (shown instanceof Refusal) return shown;
  const mistakes = await passwordMistakes(context.settings, password, own.about);
  if (mistakes.length === 0 && old === password) mistakes.push({ field: 'password', key: 'passwordSame' });
  const refused = refuseMistakes(mistakes);
  if (refused) return refused;
  const changed = await actOnOwn(context, async ({ em, account, session }) => {
    await setPassword(account, password);
    await endOtherSessions(em, account.id, session.tokenHash);
    return true as const;
  });
  if (changed instanceof Refusal) return changed;
  await enter(context, own.account, {
    secondFactor: own.session.staffAllowed,
    throughOrganisationId: own.session.throughOrganisationId,
  });
  return true;
}

/** What is wrong with a new password for somebody about whom these words are known. */
export async function passwordMistakes(
  { passwordList }: AccessSettings,
  password: string,
  about: readonly string[],
  field = 'password',
): Promise<Mistake[]> {
  const key = passwordFault(password, about);
  if (key) return [{ field, key }];
  const known = passwordList !== undefined && (await isInPasswordList(passwordList, password));
  return known ? [{ field, key: 'passwordCommon' }] : [];
}

/** The words that anybody would try for this account. */
export async function wordsAbout(em: SqlEntityManager, account: Account): Promise<string[]> {
  const rows: { name: string; slug: string }[] = await em.execute(
    `select distinct o.name, o.slug from role_grant g join organisation o on o.id = g.organisation_id
     where g.account_id = ?`,
    [account.id],
  );
  return [account.displayName, account.email, ...rows.flatMap(({ name, slug }) => [name, slug])];
}

/** Gives an account a password that its owner chose. */
export async function setPassword(account: Account, password: string): Promise<void> {
  account.passwordHash = await hashPassword(password);
  account.mustChangePassword = false;
}
