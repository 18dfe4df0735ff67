import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { fromGlobalId, toGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import {
  AccountChanged,
  AccountChangeResult,
  AccountSession,
  CodeAppResult,
  CodeAppSecret,
  MyAccount,
  PasskeyOptions,
  PasskeyOptionsResult,
} from './account-types.ts';
import { confirmWith } from './confirming.ts';
import { endOthers, endOwnSession, myAccount, mySessions } from './my-account.ts';
import {
  addPasskey,
  beginAddingPasskey,
  beginPasskeyConfirmation,
  confirmWithPasskey,
  removePasskey,
} from './passkeys.ts';
import { changePassword } from './passwords.ts';
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from './second-factor.ts';

/** How somebody signs in, and where they are signed in: for themselves only. */
@Resolver()
export class AccountResolver {
  @Query(() => MyAccount, {
    nullable: true,
    description: 'How you sign in; null when you are not signed in.',
  })
  async myAccount(@Ctx() context: Context): Promise<MyAccount | null> {
    return (await myAccount(context)) ?? null;
  }

  @Query(() => [AccountSession], {
    description: 'Where you are signed in, the last used first; none when you are not.',
  })
  async mySessions(@Ctx() context: Context): Promise<AccountSession[]> {
    const sessions = (await mySessions(context)) ?? [];
    return sessions.map((session) => ({ ...session, id: toGlobalId('AccountSession', session.id) }));
  }

  @Mutation(() => Boolean, {
    description: 'Signs you out in one browser. Answers whether you were signed in there.',
  })
  endSession(
    @Arg('id', () => ID, { description: 'The id of the session.' }) id: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return endOwnSession(context, fromGlobalId('AccountSession', id));
  }

  @Mutation(() => Int, { description: 'Signs you out in every other browser. Answers in how many.' })
  endOtherSessions(@Ctx() context: Context): Promise<number> {
    return endOthers(context);
  }

  @Mutation(() => AccountChangeResult, {
    description: 'Chooses another password, and signs you out in every other browser.',
  })
  async changePassword(
    @Arg('old', () => String, { description: 'The password as it is now.' }) old: string,
    @Arg('password', () => String, {
      description: 'The new one: 12 characters or more, of any kind, and not one that is easily guessed.',
    })
    password: string,
    @Ctx() context: Context,
  ): Promise<typeof AccountChangeResult> {
    return changed(await changePassword(context, old, password));
  }

  @Mutation(() => AccountChangeResult, {
    description:
      'Shows again that it is you, which opens for ten minutes what changes how you sign in. Who has a second factor shows that.',
  })
  async confirmItIsMe(
    @Arg('password', () => String, { nullable: true, description: 'The password, without a second factor.' })
    password: string | null,
    @Arg('code', () => String, { nullable: true, description: 'The code of the app, or a recovery code.' })
    code: string | null,
    @Ctx() context: Context,
  ): Promise<typeof AccountChangeResult> {
    return changed(await confirmWith(context, { password, code }));
  }

  @Mutation(() => PasskeyOptionsResult, { description: 'Begins showing with a passkey that it is you.' })
  async beginPasskeyConfirmation(@Ctx() context: Context): Promise<typeof PasskeyOptionsResult> {
    return options(await beginPasskeyConfirmation(context));
  }

  @Mutation(() => AccountChangeResult, { description: 'Shows with a passkey that it is you.' })
  async finishPasskeyConfirmation(
    @Arg('response', () => String, { description: 'The answer of the browser, as JSON.' }) response: string,
    @Ctx() context: Context,
  ): Promise<typeof AccountChangeResult> {
    return changed(await confirmWithPasskey(context, response));
  }

  @Mutation(() => CodeAppResult, {
    description: 'Makes a secret for an app that makes codes. Only shortly after showing that it is you.',
  })
  async beginCodeApp(@Ctx() context: Context): Promise<typeof CodeAppResult> {
    const made = await beginTotp(context);
    return made instanceof Refusal ? made : Object.assign(new CodeAppSecret(), made);
  }

  @Mutation(() => AccountChangeResult, {
    description: 'Takes the app into use, with a code of it; you are signed out in every other browser.',
  })
  async confirmCodeApp(
    @Arg('code', () => String, { description: 'The six digits that the app shows.' }) code: string,
    @Ctx() context: Context,
  ): Promise<typeof AccountChangeResult> {
    return changed(await confirmTotp(context, code));
  }

  @Mutation(() => AccountChangeResult, {
    description: 'Stops using the app. Only shortly after showing again that it is you.',
  })
  async removeCodeApp(@Ctx() context: Context): Promise<typeof AccountChangeResult> {
    return changed(await removeTotp(context));
  }

  @Mutation(() => PasskeyOptionsResult, {
    description: 'Begins adding a passkey. Only shortly after showing that it is you.',
  })
  async beginPasskey(@Ctx() context: Context): Promise<typeof PasskeyOptionsResult> {
    return options(await beginAddingPasskey(context));
  }

  @Mutation(() => AccountChangeResult, {
    description: 'Adds the passkey that the browser made; you are signed out in every other browser.',
  })
  async addPasskey(
    @Arg('name', () => String, { description: 'By which you know it again.' }) name: string,
    @Arg('response', () => String, { description: 'The answer of the browser, as JSON.' }) response: string,
    @Ctx() context: Context,
  ): Promise<typeof AccountChangeResult> {
    return changed(await addPasskey(context, name, response));
  }

  @Mutation(() => AccountChangeResult, {
    description: 'Removes a passkey. Only shortly after showing again that it is you.',
  })
  async removePasskey(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<typeof AccountChangeResult> {
    return changed(await removePasskey(context, fromGlobalId('Passkey', id)));
  }

  @Mutation(() => AccountChangeResult, {
    description:
      'Makes new recovery codes; the old ones stop working. Only shortly after showing again that it is you.',
  })
  async renewRecoveryCodes(@Ctx() context: Context): Promise<typeof AccountChangeResult> {
    return changed(await renewRecoveryCodes(context));
  }
}

const changed = (result: true | string[] | Refusal): AccountChanged | Refusal =>
  result instanceof Refusal
    ? result
    : Object.assign(new AccountChanged(), { recoveryCodes: result === true ? [] : result });

const options = (result: string | Refusal): PasskeyOptions | Refusal =>
  result instanceof Refusal ? result : Object.assign(new PasskeyOptions(), { json: result });
