import type { Client } from 'pg';

/** Rows on their way to the database, a list a table. All rows of a table name the same columns. */
export class Rows {
  readonly #tables = new Map<string, object[]>();

  add(table: string, row: object): void {
    const rows = this.#tables.get(table);
    if (rows) rows.push(row);
    else this.#tables.set(table, [row]);
  }

  /** The rows of one table so far. */
  of<Row extends object>(table: string): Row[] {
    return (this.#tables.get(table) ?? []) as Row[];
  }

  /** Writes the rows of these tables, in this order. What is there already is a mistake, or stays as it is. */
  async insert(client: Client, order: readonly string[], { keep = false } = {}): Promise<void> {
    for (const table of order) {
      const rows = this.of(table);
      for (let from = 0; from < rows.length; from += 5_000)
        await insert(client, table, rows.slice(from, from + 5_000), keep ? 'on conflict do nothing' : '');
    }
  }
}

async function insert(client: Client, table: string, rows: object[], onConflict: string): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}
