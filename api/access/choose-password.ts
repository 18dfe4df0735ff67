import type { Context } from '../context.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { transact } from '../platform/operation.ts';
import type { Refusal } from '../platform/refusal.ts';
import { Account } from './account.ts';
import { useUp } from './one-time-link.ts';
import { passwordMistakes, setPassword, wordsAbout } from './passwords.ts';
import { asAccount } from './row-context.ts';

/**
 * Chooses a password with a link that was sent for it, and ends every session of the account. Nobody is signed in by
 * it: that goes its own way, with a second factor where there is one. A password that is refused leaves the link whole.
 */
export function choosePassword(
  { orm, now, settings }: Context,
  token: string,
  password: string,
): Promise<true | Refusal> {
  return transact(orm, { organisations: [] }, async (em) => {
    const link = await useUp(em, token, ['PASSWORD_RESET', 'FIRST_PASSWORD'], now);
    if (!link?.accountId) return refuse('NOT_FOUND', 'linkNotValid');
    const { accountId } = link;
    await asAccount(em, accountId);
    const account = await em.findOne(Account, { id: accountId, disabledAt: null });
    if (!account) return refuse('NOT_FOUND', 'linkNotValid');
    const about = await wordsAbout(em, account);
    const refused = refuseMistakes(await passwordMistakes(settings, password, about, 'newPassword'));
    if (refused) return refused;
    await setPassword(account, password);
    await em.flush();
    await em.execute('delete from session where account_id = ?', [accountId]);
    await em.execute('delete from sign_in_ticket where account_id = ?', [accountId]);
    await em.execute(
      'update one_time_link set expires_at = ? where account_id = ? and used_at is null and expires_at > ?',
      [now, accountId, now],
    );
    return true;
  });
}
