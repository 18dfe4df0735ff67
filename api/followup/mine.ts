import type { Context } from '../context.ts';
import type { Whose } from './codes.ts';
import { replacedBy } from './colleagues.ts';

/** Whose work counts as that of whoever asks, by account: their own, and that of those from whom they take over. */
export async function mineIn(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<string[]> {
  const viewer = await context.viewer();
  if (!viewer) return [];
  const em = await context.reads.em();
  return [viewer.id, ...(await replacedBy(em, viewer.id, organisationId, context.today))];
}

/** Requests by whose work they are, as a condition; none when nothing is left out. */
export function ownedBy(whose: readonly Whose[] | null, mine: readonly string[]): object[] {
  if (!whose) return [];
  const conditions: Record<Whose, object> = {
    MINE: { ownerId: { $in: [...mine] } },
    NOBODYS: { ownerId: null },
    OTHERS: { $and: [{ ownerId: { $ne: null } }, { ownerId: { $nin: [...mine] } }] },
  };
  return [{ $or: whose.map((each) => conditions[each]) }];
}
