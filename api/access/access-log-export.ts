import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { permittedOrganisationId } from '../organisations/permitted.ts';
import { csvOf } from '../platform/csv-out.ts';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';

/** More does not open well in a spreadsheet; who needs more takes it a month at a time. */
const mostRows = 100_000;

const columns = [
  'seq',
  'at',
  'actor_kind',
  'actor',
  'on_behalf',
  'action',
  'entity',
  'entity_id',
  'field_groups',
  'why',
  'request',
  'hash',
] as const;
type Row = Record<(typeof columns)[number], string | number | null>;

@Resolver()
export class AccessLogExportResolver {
  @Query(() => String, {
    nullable: true,
    description:
      'The access log of an organisation over some days as CSV, oldest first and 100,000 entries at most; null when there is none for you. For administrators.',
  })
  async accessLogCsv(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('from', () => DateScalar, { description: 'The first day, in Amsterdam.' }) from: Day,
    @Arg('until', () => DateScalar, { description: 'The day after the last.' }) until: Day,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const id = await permittedOrganisationId(context, organisation, 'accessLog.export', 'EXPORT');
    if (!id) return null;
    const place = { organisationId: id, entity: 'Organisation', entityId: id };
    context.look({ ...place, action: 'accessLog.export', group: 'EXPORT' });
    const rows = await entriesOf(await context.reads.em(), id, from, until);
    if (rows.length > mostRows)
      throw new GraphQLError(`There are more than ${mostRows} entries in these days. Ask for fewer days.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return csvOf(
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    );
  }
}

const entriesOf = (em: SqlEntityManager, organisationId: string, from: Day, until: Day): Promise<Row[]> =>
  em.execute(
    `select l.seq::text, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, l.actor_kind,
       coalesce(a.display_name, l.actor_id::text) as actor, l.on_behalf_of::text as on_behalf, l.action, l.entity,
       l.entity_id::text, array_to_string(l.field_groups, '|') as field_groups, l.why, l.request_id::text as request,
       encode(l.hash, 'hex') as hash
     from access_log l left join account a on a.id = l.actor_id and l.actor_kind = 'ACCOUNT'
     where l.organisation_id = ? and l.at >= ?::date::timestamp at time zone 'Europe/Amsterdam'
       and l.at < ?::date::timestamp at time zone 'Europe/Amsterdam'
     order by l.seq limit ?`,
    [organisationId, from, until, mostRows + 1],
  );
