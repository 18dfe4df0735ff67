import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';

@ObjectType({ description: 'Somebody of the staff, as colleagues know them.', implements: Node })
export class Colleague extends Node {
  @Field({ description: 'The name by which colleagues know them.' })
  displayName!: string;
}

const asColleague = (row: { id: string; displayName: string }): Colleague =>
  Object.assign(new Colleague(), row);

/** Colleagues by the key of their account. */
export async function colleaguesById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Colleague>> {
  const rows: Colleague[] = await em.execute(
    'select id, display_name as "displayName" from account where id = any (?::uuid[])',
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, asColleague(row)]));
}

/** Who can take care of what is in a programme, by name. */
export async function coordinatorsOf(
  em: SqlEntityManager,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<Colleague[]> {
  const rows: Colleague[] = await em.execute(
    `select a.id, a.display_name as "displayName" from account a
     where a.disabled_at is null and exists (
       select from role_grant g where g.account_id = a.id and g.role = 'COORDINATOR' and g.organisation_id = ?
         and (g.programme_id is null or g.programme_id = ?))
     order by a.display_name, a.id`,
    [organisationId, id],
  );
  return rows.map(asColleague);
}

/** Who takes over from somebody in an organisation, and until which day; undefined when nobody does. */
export async function deputyOf(
  em: SqlEntityManager,
  accountId: string,
  organisationId: string,
  today: Day,
): Promise<{ deputyId: string; until: Day } | undefined> {
  const rows: { deputyId: string; until: Day }[] = await em.execute(
    `select deputy_id as "deputyId", until_on::text as until from deputy
     where account_id = ? and organisation_id = ? and until_on >= ?`,
    [accountId, organisationId, today],
  );
  return rows[0];
}

/** From whom somebody takes over in an organisation today, by account; not from those for whom these take over. */
export async function replacedBy(
  em: SqlEntityManager,
  accountId: string,
  organisationId: string,
  today: Day,
): Promise<string[]> {
  const rows: { accountId: string }[] = await em.execute(
    `select account_id as "accountId" from deputy
     where deputy_id = ? and organisation_id = ? and until_on >= ? order by account_id`,
    [accountId, organisationId, today],
  );
  return rows.map((row) => row.accountId);
}
