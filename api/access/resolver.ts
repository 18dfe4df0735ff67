import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { organisationsById, programmesById } from '../organisations/queries.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import {
  PasskeyOptions,
  PasswordChangeNeeded,
  SecondFactorNeeded,
  SecondFactorSetupNeeded,
  SignInResult,
} from './account-types.ts';
import type { Arrival } from './arriving.ts';
import { Role } from './codes.ts';
import { confirmTicket } from './confirming.ts';
import { beginPasskeySignIn, signInWithPasskey } from './passkeys.ts';
import { endSession } from './sessions.ts';
import { signInWithPassword } from './sign-in.ts';
import { RoleInOrganisation, Viewer } from './viewer.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is. For anyone.' })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    return (await context.viewer()) ?? null;
  }

  @Mutation(() => SignInResult, {
    description:
      'Signs in and sets a session cookie. After ten wrong attempts from one place an address has to wait, longer each time.',
  })
  async signIn(
    @Arg('email', () => String, { description: 'The mail address of the account.' }) email: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return arrived(context, await signInWithPassword(context, email, password));
  }

  @Mutation(() => SignInResult, {
    description: 'The second step of signing in, within five minutes of the first. A code works once.',
  })
  async confirmSecondFactor(
    @Arg('code', () => String, { description: 'The code of the app, or a recovery code.' }) code: string,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return arrived(context, await confirmTicket(context, code));
  }

  @Mutation(() => PasskeyOptions, {
    description: 'Begins signing in with a passkey, as the second step or instead of both. For anyone.',
  })
  async beginPasskeySignIn(@Ctx() context: Context): Promise<PasskeyOptions> {
    return { json: await beginPasskeySignIn(context) };
  }

  @Mutation(() => SignInResult, { description: 'Signs in with what the browser answered. Works once.' })
  async finishPasskeySignIn(
    @Arg('response', () => String, { description: 'The answer of the browser, as JSON.' }) response: string,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return arrived(context, await signInWithPasskey(context, response));
  }

  @Mutation(() => Boolean, { description: 'Ends the session. Answers whether there was one.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    const hash = context.tokenHash;
    const signedIn = (await context.viewer()) !== undefined;
    await context.forget();
    if (hash) await transact(context.orm, { organisations: [], session: hash }, (em) => endSession(em, hash));
    context.cookie.clear();
    return signedIn;
  }

  @FieldResolver(() => [RoleInOrganisation], { description: 'What you may do, and where.' })
  roles(@Root() viewer: Viewer): RoleInOrganisation[] {
    return viewer.grants
      .filter((grant) => grant.role in Role)
      .map((grant) => Object.assign(new RoleInOrganisation(), grant));
  }
}

/** What somebody is told who has come so far. */
async function arrived(context: Context, arrival: Arrival | Refusal): Promise<typeof SignInResult> {
  if (arrival instanceof Refusal) return arrival;
  if (arrival.next === 'SECOND_FACTOR')
    return Object.assign(new SecondFactorNeeded(), { ways: arrival.ways });
  await context.forget();
  const viewer = (await context.viewer())!;
  if (viewer.passwordChangeNeeded) return Object.assign(new PasswordChangeNeeded(), { viewer });
  if (viewer.secondFactorSetupNeeded) return Object.assign(new SecondFactorSetupNeeded(), { viewer });
  return viewer;
}

@Resolver(() => RoleInOrganisation)
export class RoleResolver {
  @FieldResolver(() => Organisation)
  async organisation(@Root() role: RoleInOrganisation, @Ctx() context: Context): Promise<Organisation> {
    return (await context.load(organisationsById, role.organisationId))!;
  }

  @FieldResolver(() => Programme, { nullable: true })
  async programme(@Root() role: RoleInOrganisation, @Ctx() context: Context): Promise<Programme | null> {
    return role.programmeId ? ((await context.load(programmesById, role.programmeId)) ?? null) : null;
  }
}
