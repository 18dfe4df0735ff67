import type { Context } from '../context.ts';
import type { Whose } from './codes.ts';
import { coordinatorsOf, replacedBy } from './colleagues.ts';

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

/**
 * What is somebody's in a programme by whose work it is, as conditions; none when nothing is left out. What was of
 * somebody who coordinates nothing there any more is nobody's.
 */
export async function ownedBy(
  context: Context,
  programme: { organisationId: string; id: string },
  whose: readonly Whose[] | null,
): Promise<object[]> {
  if (!whose) return [];
  const mine = await mineIn(context, programme);
  const all = (await coordinatorsOf(await context.reads.em(), programme)).map(({ id }) => id);
  const conditions: Record<Whose, object> = {
    MINE: { ownerId: { $in: all.filter((id) => mine.includes(id)) } },
    NOBODYS: { $or: [{ ownerId: null }, { ownerId: { $nin: all } }] },
    OTHERS: { ownerId: { $in: all.filter((id) => !mine.includes(id)) } },
  };
  return [{ $or: whose.map((each) => conditions[each]) }];
}
