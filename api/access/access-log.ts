import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { codes } from '../platform/codes.ts';
import { type Connection, pageArgs, pageOf } from '../platform/connection.ts';
import { toGlobalId } from '../platform/ids.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { Role } from './codes.ts';

export const ActorKind = codes('ActorKind', 'Who did or looked at something.', {
  ACCOUNT: 'A member of staff, or a volunteer, with an account.',
  REQUESTER: 'A resident.',
  HELPER: 'Somebody who acts for a resident.',
  CLIENT: 'A program with a token.',
  VISITOR: 'Somebody who was not signed in.',
  SYSTEM: 'Koppel itself.',
});
export type ActorKind = keyof typeof ActorKind;

@ObjectType({
  description:
    'That somebody did or looked at something. It names what it was about, and never what was written there.',
})
export class AccessLogEntry {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
  @Field(() => ActorKind, { description: 'What kind of somebody.' })
  actorKind!: ActorKind;
  @Field(() => Boolean, { description: 'Whether it was you.' })
  you!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'The name of the account, as far as it still works for the organisation. Of a volunteer, only in the log of the organisation.',
  })
  actorName!: string | null;
  @Field(() => Role, {
    nullable: true,
    description: 'What the account does in the organisation, as far as it still works there.',
  })
  actorRole!: Role | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the account, as `staff` has it, to ask for more of the same; only in the log of the organisation.',
  })
  actor!: string | null;
  @Field(() => Boolean, { description: 'Whether they acted for a resident.' })
  onBehalf!: boolean;
  @Field(() => String, {
    description: 'What was done: a permission that was used to look, or what happened.',
  })
  action!: string;
  @Field(() => String, { description: 'The kind of thing it was about: the name of a type.' })
  entity!: string;
  @Field(() => ID, { description: 'The id of what it was about.' })
  about!: string;
  @Field(() => [String], { description: 'Which groups of fields were seen, when somebody looked.' })
  fieldGroups!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'Why it was allowed, where that was not a matter of course.',
  })
  why!: string | null;
}

/** Which part of the log: of an organisation, and perhaps only about some rows or by one account; and for whom. */
export interface LogFilter {
  organisationId: string;
  reader: {
    actorId: string | null;
    /** Of volunteers too: the two of a match know each other's names by the step of the match alone. */
    seesEveryName: boolean;
    /** Without what the reader looked at: that is no news to them, and about the other of the two. */
    withoutOwnLooks: boolean;
  };
  entityIds?: readonly string[] | undefined;
  actorId?: string | undefined;
}

/** A page of the access log, the newest first, in two flat statements. */
export async function accessLogPage(
  em: SqlEntityManager,
  { organisationId, entityIds, actorId, reader }: LogFilter,
  first: number | null,
  after: string | null,
): Promise<Connection<AccessLogEntry>> {
  const page = pageArgs(first, after, 2);
  const where = `l.organisation_id = ? and (?::uuid[] is null or l.entity_id = any (?::uuid[])) and (?::uuid is null or l.actor_id = ?)
    and (?::uuid is null or l.actor_id is distinct from ? or l.field_groups = '{}')`;
  const ids = entityIds ? `{${entityIds.join(',')}}` : null;
  const looker = reader.withoutOwnLooks ? reader.actorId : null;
  const params = [organisationId, ids, ids, actorId ?? null, actorId ?? null, looker, looker];
  const [count]: { count: number }[] = await em.execute(
    `select count(*)::int as count from access_log l where ${where}`,
    params,
  );
  const rows: (AccessLogEntry & { seq: string })[] = await em.execute(
    `select l.id, l.seq, l.at, l.actor_kind as "actorKind", coalesce(l.actor_id = ?::uuid, false) as you,
       case when ? or g.role <> 'VOLUNTEER' then a.display_name end as "actorName", g.role as "actorRole",
       case when ? then a.id end as actor, l.on_behalf_of is not null as "onBehalf", l.action, l.entity,
       l.entity_id as about, l.field_groups as "fieldGroups", l.why
     from access_log l
     left join account a on a.id = l.actor_id and l.actor_kind = 'ACCOUNT'
     left join lateral (
       select role from role_grant where account_id = a.id and organisation_id = l.organisation_id
       order by role = 'VOLUNTEER', role limit 1) g on true
     where ${where} ${page.after ? 'and l.seq < ?' : ''} order by l.seq desc limit ?`,
    [
      ...[reader.actorId, reader.seesEveryName, reader.seesEveryName],
      ...[...params, ...(page.after ? [page.after[0]] : []), page.first + 1],
    ],
  );
  const entries = rows.map((row) =>
    Object.assign(new AccessLogEntry(), row, {
      at: new Date(row.at),
      about: toGlobalId(row.entity, row.about),
      actor: row.actor && toGlobalId('StaffMember', row.actor),
    }),
  );
  const seqOf = new Map(rows.map(({ id, seq }) => [id, String(seq)]));
  return pageOf<AccessLogEntry>(entries, page, count?.count ?? 0, ({ id }) => [seqOf.get(id)!, id]);
}

/** Rows that are about one requester or volunteer: themselves, and their requests, matches and enrolments. */
export async function rowsAbout(
  em: SqlEntityManager,
  { requesterId, volunteerId }: { requesterId?: string | undefined; volunteerId?: string | undefined },
): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select ?::uuid as id where ?::uuid is not null union select ?::uuid where ?::uuid is not null
     union select id from request where requester_id = ? union select id from enrolment where volunteer_id = ?
     union select id from waitlist_spell where requester_id = ?
     union select id from match where requester_id = ? or volunteer_id = ?`,
    [
      ...[requesterId, requesterId, volunteerId, volunteerId],
      ...[requesterId, volunteerId, requesterId, requesterId, volunteerId],
    ].map((id) => id ?? null),
  );
  return rows.map(({ id }) => id);
}

@ObjectType({ description: 'Whether the access log of an organisation is as it was written.' })
export class AccessLogCheck {
  @Field(() => Boolean, { description: 'Whether every entry fits the one before it.' })
  whole!: boolean;
  @Field(() => Int, { description: 'How many entries there are.' })
  entries!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'The hash of the newest entry. Keep it elsewhere: it shows later that nothing before it was changed.',
  })
  head!: string | null;
}

/** Goes through the chain of an organisation: each entry has its own hash and that of the one before it. */
export async function checkAccessLog(em: SqlEntityManager, organisationId: string): Promise<AccessLogCheck> {
  const [row]: AccessLogCheck[] = await em.execute(
    `select count(*)::int as entries, encode((array_agg(hash order by seq desc))[1], 'hex') as head,
       coalesce(bool_and(hash = access_log_hash(l) and seq = n and previous_hash = before), true) as whole
     from (select access_log as l, hash, previous_hash, seq, row_number() over w as n,
         lag(hash, 1, sha256(convert_to(organisation_id::text, 'UTF8'))) over w as before
       from access_log where organisation_id = ? window w as (order by seq)) chain`,
    [organisationId],
  );
  return Object.assign(new AccessLogCheck(), row);
}
