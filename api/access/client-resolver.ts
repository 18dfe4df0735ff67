import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { organisationToActIn, permittedOrganisationId, programmeWithin } from '../organisations/permitted.ts';
import { Programme } from '../organisations/programme.ts';
import { programmesById } from '../organisations/queries.ts';
import { Refusal } from '../platform/refusal.ts';
import { actSignedIn, type ChangeRule, lockForChange } from './change.ts';
import { ApiToken, ApiTokenInput, Client, clientsOf, createClient, revokeClient } from './clients.ts';

@ObjectType({ description: 'A token was made.' })
export class NewApiToken {
  @Field({ description: 'The token, for the header `Authorization: Bearer …`. It is told this once.' })
  token!: string;
  @Field(() => Client, { description: 'What is kept of it.' })
  apiToken!: Client;
}

const CreateApiTokenResult = createUnionType({
  name: 'CreateApiTokenResult',
  description: 'The token, or why there is none.',
  types: () => [NewApiToken, Refusal] as const,
});
const ApiTokenResult = createUnionType({
  name: 'ApiTokenResult',
  description: 'The token as it is now, or why nothing changed.',
  types: () => [Client, Refusal] as const,
});

const clientRule: ChangeRule<ApiToken> = {
  entity: ApiToken,
  type: 'ApiToken',
  argument: 'apiToken',
  permission: 'client.manage',
  missing: 'tokenNotFound',
};

/** Programs of an organisation that read with a token. */
@Resolver(() => Client)
export class ClientResolver {
  @Query(() => [Client], {
    nullable: true,
    description:
      'The tokens of an organisation, the newest first; null when there is none for you. For administrators.',
  })
  async apiTokens(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<Client[] | null> {
    const organisationId = await permittedOrganisationId(context, organisation, 'client.read');
    return organisationId ? clientsOf(await context.reads.em(), organisationId) : null;
  }

  @Mutation(() => CreateApiTokenResult, {
    description: 'Makes a token with which a program reads, for a year at most. For administrators.',
  })
  async createApiToken(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('input', () => ApiTokenInput, { description: 'The token.' }) input: ApiTokenInput,
    @Ctx() context: Context,
  ): Promise<NewApiToken | Refusal> {
    const made = await actSignedIn(context, async (em, viewer, acting) => {
      const organisationId = organisationToActIn(viewer, organisation, 'client.manage');
      if (organisationId instanceof Refusal) return organisationId;
      const programmeId = await programmeWithin(em, organisationId, input.programme);
      if (programmeId instanceof Refusal) return programmeId;
      const place = { organisationId, programmeId };
      const created = await createClient(em, place, input, { ...acting, accountId: viewer.id });
      return created instanceof Refusal ? created : { ...created, organisationId };
    });
    if (made instanceof Refusal) return made;
    const apiToken = await clientById(context, made);
    return Object.assign(new NewApiToken(), { token: made.token, apiToken });
  }

  @Mutation(() => ApiTokenResult, { description: 'Ends a token at once. For administrators.' })
  async revokeApiToken(
    @Arg('apiToken', () => ID, { description: 'The token, by its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Client | Refusal> {
    const revoked = await actSignedIn(context, async (em, viewer, acting) => {
      const token = await lockForChange(em, viewer, clientRule, id);
      if (!(token instanceof Refusal)) await revokeClient(em, token, acting);
      return token;
    });
    return revoked instanceof Refusal ? revoked : clientById(context, revoked);
  }

  @FieldResolver(() => Programme, { nullable: true })
  async programme(@Root() { programmeId }: Client, @Ctx() context: Context): Promise<Programme | null> {
    return programmeId ? ((await context.load(programmesById, programmeId)) ?? null) : null;
  }
}

async function clientById(
  context: Context,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<Client> {
  const clients = await clientsOf(await context.reads.em(), organisationId);
  return clients.find((client) => client.id === id)!;
}
