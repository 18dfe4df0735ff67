import type pg from 'pg';
import { leftOut } from './left-out.ts';

/** A table as the catalogue of PostgreSQL describes it. */
export interface Table {
  name: string;
  /** What is written and read; generated columns follow from others by themselves. */
  columns: string[];
  /** The primary key; the rows of a backup stand in its order. */
  key: string[];
  /** The foreign keys to other tables. */
  references: { constraint: string; to: string }[];
}

/**
 * All tables of a backup, each after those that it points to: what the database has, without those left out. Tables
 * that point at each other stand in the order of their names.
 */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select a.attname::text from pg_constraint k, unnest(k.conkey) with ordinality as part (attnum, place)
         join pg_attribute a using (attnum)
         where k.conrelid = c.oid and k.contype = 'p' and a.attrelid = c.oid order by part.place) as key,
       coalesce((select jsonb_agg(jsonb_build_object('constraint', k.conname, 'to', far.relname) order by k.conname)
         from pg_constraint k join pg_class far on far.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '[]') as references
     from pg_class c
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
     order by c.relname`,
    [Object.keys(leftOut)],
  );
  return inOrder(rows);
}

/** Puts each table after those that it points to; where they go round in a circle, the first by name comes first. */
export function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const left = [...waiting.values()];
    const next = left.find((table) => table.references.every(({ to }) => !waiting.has(to))) ?? left[0]!;
    ordered.push(next);
    waiting.delete(next.name);
  }
  return ordered;
}

/** Where each sequence stands. */
export interface Sequence {
  name: string;
  value: string;
  /** False while the value itself is still to be given out. */
  called: boolean;
}

export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const at = await client.query<Omit<Sequence, 'name'>>(
      `select last_value::text as value, is_called as called from ${client.escapeIdentifier(name)}`,
    );
    sequences.push({ name, ...at.rows[0]! });
  }
  return sequences;
}

/** Settings under which a value is written and read in one way only, whatever the server's defaults are. */
export const copySettings = `
set local timezone = 'UTC';
set local datestyle = 'ISO, YMD';
set local intervalstyle = 'iso_8601';
set local extra_float_digits = 1;
set local bytea_output = 'hex';
set local client_encoding = 'UTF8';
set local statement_timeout = 0;
set local idle_in_transaction_session_timeout = 0;
`;

/** Names of columns as a list in SQL. */
export const columnList = (client: pg.ClientBase, columns: readonly string[]): string =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');
