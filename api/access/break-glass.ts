import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, ObjectType } from 'type-graphql';
import { postToStaff } from '../messages/outbox.ts';
import { refuseMistakes } from '../messages/refuse.ts';
import { checkText } from '../people/filled-in.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { BreakGlass } from './account.ts';
import type { Acting } from './change.ts';
import { traceAct } from './traces.ts';

/** How long the glass stays broken at most; the database keeps it too. */
const mostHours = 4;
const shortestReason = 10;

@ObjectType('BreakGlass', {
  description: 'An administrator looks at dossiers for a few hours, which is told to the organisation.',
})
export class BrokenGlass {
  @Field(() => ID, { description: 'Its id; looks that it allowed name it in the access log.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Who broke it.' })
  by!: string | null;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => DateTimeScalar, { description: 'From when.' })
  from!: Date;
  @Field(() => DateTimeScalar, { description: 'Until when; then it is whole again by itself.' })
  until!: Date;
}

/** Opens the dossiers of an organisation, or of one programme, to look at only, for so many hours. */
export async function breakGlass(
  em: SqlEntityManager,
  place: { organisationId: string; programmeId: string | null },
  { reason, hours }: { reason: string; hours: number },
  { accountId, now }: Acting & { accountId: string },
): Promise<string | Refusal> {
  const refusal = refuseMistakes([
    ...checkText('reason', reason, 500),
    ...(reason.trim().length < shortestReason
      ? [{ field: 'reason', key: 'glassReasonNeeded' } as const]
      : []),
    ...(hours < 1 || hours > mostHours ? [{ field: 'hours', key: 'glassHoursWrong' } as const] : []),
  ]);
  if (refusal) return refusal;
  const id = newId();
  const untilAt = new Date(now.getTime() + hours * 3_600_000);
  await em.insert(BreakGlass, { ...place, id, accountId, reason: reason.trim(), fromAt: now, untilAt });
  const { organisationId } = place;
  await traceAct(em, { organisationId, action: 'glass.break', entity: 'BreakGlass', entityId: id });
  const told = {
    kind: 'GLASS_BROKEN',
    organisationId,
    roles: ['COORDINATOR', 'MANAGER', 'ADMINISTRATOR'],
  } as const;
  await postToStaff(em, { ...told, notTo: accountId }, now);
  return id;
}

/** The newest hundred times that the glass of an organisation was broken. */
export async function brokenGlasses(em: SqlEntityManager, organisationId: string): Promise<BrokenGlass[]> {
  const rows: BrokenGlass[] = await em.execute(
    `select b.id, a.display_name as by, b.reason, b.from_at as "from", b.until_at as until
     from break_glass b left join account a on a.id = b.account_id
     where b.organisation_id = ? order by b.from_at desc, b.id limit 100`,
    [organisationId],
  );
  return rows.map((row) =>
    Object.assign(new BrokenGlass(), row, { from: new Date(row.from), until: new Date(row.until) }),
  );
}
