import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { permittedOrganisationId } from '../organisations/permitted.ts';
import { PageArgs } from '../organisations/programme-page.ts';
import { type Connection, connectionOf } from '../platform/connection.ts';
import { parseGlobalId } from '../platform/ids.ts';
import { AccessLogCheck, AccessLogEntry, accessLogPage, checkAccessLog, rowsAbout } from './access-log.ts';

const AccessLogConnection = connectionOf(AccessLogEntry, 'AccessLog');

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      'Who did or looked at what in an organisation, the newest first; null when there is none for you. For administrators and managers.',
  })
  async accessLog(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('about', () => ID, { nullable: true, description: 'Only about this thing.' }) about: string | null,
    @Arg('by', () => ID, { nullable: true, description: 'Only by this account.' }) by: string | null,
    @Ctx() context: Context,
  ): Promise<Connection<AccessLogEntry> | null> {
    const organisationId = await this.readable(organisation, context);
    if (!organisationId) return null;
    const { actor } = await context.caller();
    const filter = {
      organisationId,
      reader: { actorId: actor.id, seesEveryName: true, withoutOwnLooks: false },
      entityIds: typeof about === 'string' ? [parseGlobalId(about)?.id ?? nothing] : undefined,
      actorId: typeof by === 'string' ? (parseGlobalId(by)?.id ?? nothing) : undefined,
    };
    return accessLogPage(await context.reads.em(), filter, first, after);
  }

  @Query(() => AccessLogCheck, {
    nullable: true,
    description:
      'Whether the access log of an organisation is still as it was written; null when there is none for you. For administrators and managers.',
  })
  async accessLogCheck(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<AccessLogCheck | null> {
    const organisationId = await this.readable(organisation, context);
    return organisationId ? checkAccessLog(await context.reads.em(), organisationId) : null;
  }

  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      'Who did or looked at what about you, the newest first, besides what you looked at yourself; null when nobody is signed in. For residents and volunteers.',
  })
  async whoLookedAtMe(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AccessLogEntry> | null> {
    const { grants, actor } = await context.caller();
    const self = grants.find((grant) => grant.role === 'REQUESTER' || grant.role === 'VOLUNTEER');
    if (!self) return null;
    const em = await context.reads.em();
    const entityIds = await rowsAbout(em, self);
    const reader = { actorId: actor.id, seesEveryName: false, withoutOwnLooks: true };
    return accessLogPage(em, { organisationId: self.organisationId, entityIds, reader }, first, after);
  }

  /** The organisation whose log somebody reads, which is remembered. */
  private async readable(globalId: string, context: Context): Promise<string | null> {
    const organisationId = await permittedOrganisationId(context, globalId, 'accessLog.read');
    if (!organisationId) return null;
    context.look({
      organisationId,
      entity: 'Organisation',
      entityId: organisationId,
      action: 'accessLog.read',
      group: 'AUDIT',
    });
    return organisationId;
  }
}

/** Nothing has this id. */
const nothing = '00000000-0000-0000-0000-000000000000';
