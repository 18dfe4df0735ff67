import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Grant } from '../access/permissions.ts';
import { toGlobalId } from '../platform/ids.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

@ObjectType({
  description: 'As whom an organisation knows the resident or volunteer who is signed in.',
})
export class Myself {
  @Field(() => ID, {
    description: 'The id of the requester or volunteer: who `ownData` and the like ask for.',
  })
  person!: string;
  organisationId!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was asked to erase all about you, if nobody has decided about that yet.',
  })
  erasureAskedAt!: Date | null;
}

/** As whom the organisations know whoever has these grants. A helper is somebody else than the requester. */
export async function findMyself(em: SqlEntityManager, grants: readonly Grant[]): Promise<Myself[]> {
  const idsOf = (role: Grant['role'], key: 'requesterId' | 'volunteerId') =>
    JSON.stringify(grants.flatMap((grant) => (grant.role === role ? (grant[key] ?? []) : [])));
  const rows = await em.execute<MyselfRow[]>(myselfSql, [
    idsOf('REQUESTER', 'requesterId'),
    idsOf('VOLUNTEER', 'volunteerId'),
  ]);
  return rows.map(({ type, id, organisationId, erasureAskedAt }) =>
    Object.assign(new Myself(), {
      person: toGlobalId(type, id),
      organisationId,
      erasureAskedAt: erasureAskedAt && new Date(erasureAskedAt),
    }),
  );
}

interface MyselfRow {
  type: 'Requester' | 'Volunteer';
  id: string;
  organisationId: string;
  erasureAskedAt: Date | string | null;
}

const askedAt = `(select max(b.proposed_at) from erasure_item i join erasure_batch b on b.id = i.batch_id
  where i.subject_id = x.person_id and b.status = 'PROPOSED') as "erasureAskedAt"`;
const selves = (type: MyselfRow['type'], table: string) =>
  `select '${type}' as type, x.id, x.organisation_id as "organisationId", ${askedAt}
   from ${table} x where x.id in (select value::uuid from json_array_elements_text(?))`;
const myselfSql = `${selves('Requester', 'requester')} union all ${selves('Volunteer', 'volunteer')} order by "organisationId"`;
