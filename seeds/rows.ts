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

  /** Writes all rows; a row that is there already stays as it is. Tables go in the order of their first rows. */
  async insert(client: Client, order: readonly string[] = [...this.#tables.keys()]): Promise<void> {
    for (const table of order) {
      const rows = this.of(table);
      for (let from = 0; from < rows.length; from += 5_000)
        await insert(client, table, rows.slice(from, from + 5_000));
    }
  }
}

async function insert(client: Client, table: string, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
