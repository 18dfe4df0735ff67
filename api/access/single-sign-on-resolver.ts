import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { Destination, DestinationResult } from './account-types.ts';
import { endSession } from './sessions.ts';
import { beginLinking, signOnChoices, signOutAddress } from './single-sign-on.ts';

@ObjectType({
  description:
    'A way of signing in that an organisation has of its own; begins at /sign-in/sso/ and the slug.',
})
class SignOnChoice {
  @Field({ description: 'The slug of the organisation.' })
  slug!: string;
  @Field({ description: 'How people know it.' })
  name!: string;
}

/** Signing in through the provider of an organisation, as far as it does not go by redirects. */
@Resolver()
export class SingleSignOnResolver {
  @Query(() => [SignOnChoice], { description: 'Through which organisations one can sign in. For anyone.' })
  async signOnChoices(@Ctx() context: Context): Promise<SignOnChoice[]> {
    return (await signOnChoices(context)).map((choice) => Object.assign(new SignOnChoice(), choice));
  }

  @Mutation(() => DestinationResult, {
    description:
      'Begins linking your account to who the provider of an organisation says you are. Only shortly after showing again that it is you.',
  })
  async linkSignOn(
    @Arg('organisation', () => String, { description: 'The slug of the organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<Destination | Refusal> {
    const url = await beginLinking(context, organisation);
    return url instanceof Refusal ? url : Object.assign(new Destination(), { url });
  }

  @Mutation(() => String, {
    nullable: true,
    description: 'Ends the session. Answers where to sign out at the provider too, if that let you in.',
  })
  async signOutEverywhere(@Ctx() context: Context): Promise<string | null> {
    const address = await signOutAddress(context);
    const hash = context.tokenHash;
    await context.forget();
    if (hash) await transact(context.orm, { organisations: [], session: hash }, (em) => endSession(em, hash));
    context.cookie.clear();
    return address;
  }
}
