import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { setRowContext, transact } from '../platform/operation.ts';
import type { Refusal } from '../platform/refusal.ts';
import { useUp } from './one-time-link.ts';
import { hashPassword } from './sign-in.ts';

const shortest = 12;
const longest = 1000;

/**
 * Chooses a password with a link that was sent for it, and ends every session of the account. Nobody is signed in by
 * it: that goes its own way, with a second factor where there is one. A password that is refused leaves the link whole.
 */
export async function choosePassword(
  { orm, now }: Context,
  token: string,
  password: string,
): Promise<true | Refusal> {
  if (password.length < shortest)
    return refuse('INVALID', 'passwordTooShort', 'newPassword', { min: shortest });
  if (password.length > longest) return refuse('INVALID', 'textTooLong', 'newPassword', { max: longest });
  return transact(orm, { organisations: [] }, async (em) => {
    const link = await useUp(em, token, ['PASSWORD_RESET', 'FIRST_PASSWORD'], now);
    if (!link?.accountId) return refuse('NOT_FOUND', 'linkNotValid');
    const { accountId } = link;
    await setRowContext(em, { organisations: [], account: accountId });
    const changed = await em.execute(
      'update account set password_hash = ? where id = ? and disabled_at is null returning id',
      [await hashPassword(password), accountId],
    );
    if (changed.length === 0) return refuse('NOT_FOUND', 'linkNotValid');
    await em.execute('delete from session where account_id = ?', [accountId]);
    await em.execute(
      'update one_time_link set expires_at = ? where account_id = ? and used_at is null and expires_at > ?',
      [now, accountId, now],
    );
    return true;
  });
}
