import { Arg, Ctx, createUnionType, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { organisationsById, programmesById } from '../organisations/queries.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { Role } from './codes.ts';
import { endSession } from './sessions.ts';
import { signInWithPassword } from './sign-in.ts';
import { RoleInOrganisation, Viewer } from './viewer.ts';

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Who is signed in now, or why not.',
  types: () => [Viewer, Refusal] as const,
});

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is. For anyone.' })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    return (await context.viewer()) ?? null;
  }

  @Mutation(() => SignInResult, {
    description:
      'Signs in and sets a session cookie. After ten wrong attempts an address has to wait a quarter of an hour.',
  })
  async signIn(
    @Arg('email', () => String, { description: 'The mail address of the account.' }) email: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: Context,
  ): Promise<Viewer | Refusal> {
    const session = await signInWithPassword(context.orm, email, password, context.now);
    if (session instanceof Refusal) return session;
    context.cookie.set(session.token, session.expiresAt);
    await context.forget();
    return (await context.viewer())!;
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
