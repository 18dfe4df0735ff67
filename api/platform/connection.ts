import type { EntityName, FilterQuery, OrderDefinition, SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { isRowId } from './ids.ts';

/** How long a page is when nobody says. */
export const defaultPage = 50;
/** The largest page that a list gives. */
export const largestPage = 500;

@ObjectType({ description: 'Where a page of a list stands in the whole.' })
export class PageInfo {
  @Field({ description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;
  @Field({ description: 'Whether the page was asked with `after`, so that something stands before it.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first row of the page.' })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row: pass it as `after` for the next page.',
  })
  endCursor!: string | null;
}

/** A page of rows with, for each, the cursor from which the next page goes on. */
export interface Connection<Row> {
  totalCount: number;
  pageInfo: PageInfo;
  edges: { cursor: string; node: Row }[];
}

/** The GraphQL types of a connection (Relay style) over a node type. */
export function connectionOf<Row extends object>(
  node: ClassType<Row>,
  name: string,
): ClassType<Connection<Row>> {
  @ObjectType(`${name}Edge`, { description: 'A row and its place in the list.' })
  class Edge {
    @Field({ description: 'The place of the row in the list.' })
    cursor!: string;
    @Field(() => node, { description: 'The row.' })
    node!: Row;
  }
  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class Page {
    @Field(() => Int, { description: 'How many there are in all, on every page together.' })
    totalCount!: number;
    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo;
    @Field(() => [Edge], { description: 'The rows of this page.' })
    edges!: Edge[];
  }
  return Page as ClassType<Connection<Row>>;
}

export interface PageArgs {
  first: number;
  /** The sort key of the row after which the page begins: one text for each column sorted by. */
  after: string[] | undefined;
}

/** A day or an instant as our cursors hold it: others reach further than the database. */
const timeInCursor = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/;

const noCursor = () => badInput('"after" is no cursor of this list.');
const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Checks `first` and opens the cursor; a page size out of bounds or a foreign cursor is bad input. */
export function pageArgs(
  first: number | null | undefined,
  after: string | null | undefined,
  columns: number,
): PageArgs {
  const size = pageSize(first);
  if (after === null || after === undefined) return { first: size, after: undefined };
  const key = openCursor(after);
  if (key?.length !== columns || !isRowId(key.at(-1)!)) throw noCursor();
  return { first: size, after: key };
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPage;
  if (size < 1 || size > largestPage) throw badInput(`"first" must be from 1 to ${largestPage}.`);
  return size;
}

function openCursor(cursor: string): string[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) && key.every((part) => typeof part === 'string') ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the page out of one row more than asked for, so that "is there more" costs no second query. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: PageArgs,
  totalCount: number,
  sortKey: (row: Row) => string[],
): Connection<Row> {
  const edges = rows.slice(0, page.first).map((node) => ({
    cursor: Buffer.from(JSON.stringify(sortKey(node))).toString('base64url'),
    node,
  }));
  return {
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    edges,
  };
}

/** A page of a list of one table, sorted by a time and the key, in two flat statements: the rows and their number. */
export async function entityPage<Entity extends object>(
  em: SqlEntityManager,
  entity: EntityName<Entity>,
  where: FilterQuery<Entity>,
  orderBy: OrderDefinition<Entity>,
  first: number | null | undefined,
  after: string | null | undefined,
): Promise<Connection<Entity>> {
  const size = pageSize(first);
  if (after) {
    const key = openCursor(after);
    if (key?.length !== 2 || !timeInCursor.test(key[0]!) || !isRowId(key[1]!)) throw noCursor();
  }
  const found = await em.findByCursor(entity, {
    where,
    orderBy,
    first: size,
    ...(after ? { after } : {}),
  } as never);
  const cursor = found as unknown as {
    items: Entity[];
    totalCount: number;
    hasNextPage: boolean;
    from(e: Entity): string;
  };
  const edges = cursor.items.map((node) => ({ cursor: cursor.from(node), node }));
  return {
    totalCount: cursor.totalCount,
    pageInfo: {
      hasNextPage: cursor.hasNextPage,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    edges,
  };
}
