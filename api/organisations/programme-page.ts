import type { EntityName, FilterQuery, OrderDefinition } from '@mikro-orm/postgresql';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { Permission } from '../access/matrix.ts';
import type { Context } from '../context.ts';
import { type Connection, entityPage } from '../platform/connection.ts';
import type { Programme } from './programme.ts';
import { findProgramme } from './queries.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many at most; 50 when left out, 500 at most.',
  })
  first!: number | null;
  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after!: string | null;
}

@ArgsType()
export class ProgrammePageArgs extends PageArgs {
  @Field(() => ID, { description: 'The programme.' })
  programme!: string;
}

/** The programme that a client names, if whoever asks may do this in it. */
export async function permittedProgramme(
  context: Context,
  globalId: string,
  permission: Permission,
): Promise<Programme | null> {
  const programme = await findProgramme(await context.reads.em(), globalId);
  if (!programme) return null;
  const { organisationId, id: programmeId } = programme;
  if (!(await context.may(permission, { organisationId, programmeId }))) return null;
  // That somebody went through a list is remembered as one look at the programme.
  context.look({ organisationId, entity: 'Programme', entityId: programmeId, action: permission });
  return programme;
}

/** A page of what belongs to a programme; null when there is no such programme for whoever asks. */
export async function programmePage<Row extends { programmeId: string }>(
  context: Context,
  { programme: globalId, first, after }: ProgrammePageArgs,
  permission: Permission,
  list: {
    entity: EntityName<Row>;
    /** Only in these states; all when left out. */
    status?: readonly string[] | null;
    /** Only these rows; all when left out. */
    where?: FilterQuery<Row> | ((programme: Programme) => Promise<object>);
    orderBy: OrderDefinition<Row>;
  },
): Promise<Connection<Row> | null> {
  const programme = await permittedProgramme(context, globalId, permission);
  if (!programme) return null;
  const status = list.status ? { status: { $in: list.status } } : {};
  const only = typeof list.where === 'function' ? await list.where(programme) : list.where;
  const where = { programmeId: programme.id, ...status, ...(only as object) } as FilterQuery<Row>;
  return entityPage(await context.reads.em(), list.entity, where, list.orderBy, first, after);
}
