import { Arg, Ctx, createUnionType, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { message } from '../messages/texts.ts';
import { checkEmail } from '../people/filled-in.ts';
import { Refusal } from '../platform/refusal.ts';
import { choosePassword } from './choose-password.ts';
import { Role } from './codes.ts';
import { inviteStaff } from './inviting-staff.ts';
import { type Asked, askForLink } from './link-requests.ts';
import { signInWithLink } from './link-sign-in.ts';
import { LinkPurpose } from './one-time-link.ts';

@ObjectType({
  description: 'A link was asked for. The answer is the same for an address that we do not know.',
})
class LinkAsked {
  @Field({ description: 'What to do now, for the person who reads it.' })
  message!: string;
}

@ObjectType({ description: 'A one-time link was used; who used it is signed in.' })
class LinkUsed {
  @Field(() => LinkPurpose, { description: 'What the link was for, and so where to go now.' })
  purpose!: LinkPurpose;
}

@ObjectType({ description: 'The password is chosen. Nobody is signed in by that.' })
class PasswordChosen {
  @Field({ description: 'What to do now, for the person who reads it.' })
  message!: string;
}

@ObjectType({
  description: 'A colleague was invited. The answer is the same for who has an account already.',
})
class StaffInvited {
  @Field({ description: 'What happens now, for the person who reads it.' })
  message!: string;
}

const StaffInvitedResult = createUnionType({
  name: 'StaffInvitedResult',
  description: 'That a colleague was invited, or why not.',
  types: () => [StaffInvited, Refusal] as const,
});
const LinkAskedResult = createUnionType({
  name: 'LinkAskedResult',
  description: 'That a link was asked for, or why it cannot be.',
  types: () => [LinkAsked, Refusal] as const,
});
const LinkUsedResult = createUnionType({
  name: 'LinkUsedResult',
  description: 'What the link opened, or that it does not work.',
  types: () => [LinkUsed, Refusal] as const,
});
const PasswordChosenResult = createUnionType({
  name: 'PasswordChosenResult',
  description: 'That the password is chosen, or why not.',
  types: () => [PasswordChosen, Refusal] as const,
});

@Resolver()
export class LinkResolver {
  @Mutation(() => LinkAskedResult, {
    description:
      'Asks for a link by mail to sign in. For volunteers; staff sign in with a password. For anyone.',
  })
  requestSignInLink(
    @Arg('email', () => String, { description: 'The mail address of the account.' }) email: string,
    @Ctx() context: Context,
  ): Promise<LinkAsked | Refusal> {
    return askByAddress(context, 'SIGN_IN', email);
  }

  @Mutation(() => LinkAskedResult, {
    description: 'Asks for a link by mail to choose a new password. For anyone.',
  })
  requestPasswordReset(
    @Arg('email', () => String, { description: 'The mail address of the account.' }) email: string,
    @Ctx() context: Context,
  ): Promise<LinkAsked | Refusal> {
    return askByAddress(context, 'PASSWORD', email);
  }

  @Mutation(() => LinkAskedResult, {
    description:
      'Asks for a link by mail to see how a request stands. It goes to the address that we have of the resident, and of whoever asked for them. For anyone.',
  })
  requestStatusLink(
    @Arg('reference', () => String, { description: 'The code of the request, such as `K7MT-Q2XP`.' })
    reference: string,
    @Ctx() context: Context,
  ): Promise<LinkAsked | Refusal> {
    const code = tidyReference(reference);
    return code
      ? ask(context, 'STATUS', code)
      : Promise.resolve(refuse('INVALID', 'referenceWrong', 'reference'));
  }

  @Mutation(() => LinkUsedResult, {
    description:
      'Uses up a one-time link and signs in. A link works once; opening its page does nothing. For anyone.',
  })
  async useOneTimeLink(
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
    @Ctx() context: Context,
  ): Promise<LinkUsed | Refusal> {
    const purpose = await signInWithLink(context, token);
    return purpose instanceof Refusal ? purpose : Object.assign(new LinkUsed(), { purpose });
  }

  @Mutation(() => PasswordChosenResult, {
    description:
      'Chooses a password with a one-time link, and ends every session of the account. For anyone.',
  })
  async choosePassword(
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
    @Arg('newPassword', () => String, { description: 'The password: 12 characters or more, of any kind.' })
    newPassword: string,
    @Ctx() context: Context,
  ): Promise<PasswordChosen | Refusal> {
    const chosen = await choosePassword(context, token, newPassword);
    if (chosen instanceof Refusal) return chosen;
    return Object.assign(new PasswordChosen(), { message: context.say(message('passwordChosen')) });
  }

  @Mutation(() => StaffInvitedResult, {
    description:
      'Gives a colleague a role, and an account where there is none, with a link by mail to choose a password. For administrators.',
  })
  async inviteStaff(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('email', () => String, { description: 'The mail address of the colleague.' }) email: string,
    @Arg('displayName', () => String, { description: 'The name by which colleagues know them.' })
    displayName: string,
    @Arg('role', () => Role, { description: 'The role; not VOLUNTEER.' }) role: Role,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'The programme, when the role is for one only.',
    })
    programme: string | null,
    @Ctx() context: Context,
  ): Promise<StaffInvited | Refusal> {
    if (!context.links.mailed) return refuse('WRONG_STATE', 'mailOff');
    const invited = await inviteStaff(context, { organisation, email, displayName, role, programme });
    if (invited instanceof Refusal) return invited;
    return Object.assign(new StaffInvited(), { message: context.say(message('staffInvited')) });
  }
}

function askByAddress(context: Context, asked: Asked, email: string): Promise<LinkAsked | Refusal> {
  const address = email.trim().toLowerCase();
  const refusal = refuseMistakes(checkEmail('email', address));
  return refusal ? Promise.resolve(refusal) : ask(context, asked, address);
}

async function ask(context: Context, asked: Asked, subject: string): Promise<LinkAsked | Refusal> {
  const { orm, language, now, links } = context;
  if (!links.mailed) return refuse('WRONG_STATE', 'mailOff');
  const refusal = await askForLink(orm, { asked, subject, language }, now);
  if (refusal) return refusal;
  const key = asked === 'STATUS' ? 'statusLinkAsked' : 'linkAsked';
  return Object.assign(new LinkAsked(), { message: context.say(message(key)) });
}

/** A code as we write it, however somebody typed it; undefined when it can be none. */
function tidyReference(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[2-9A-HJKMNP-Z]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}
