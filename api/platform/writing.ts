import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * Rows of several tables, written with one statement: each statement by itself is a way to the database and back, and
 * meanwhile what it has locked keeps others waiting. The rules that the database keeps are held as always. What it
 * does after a statement, such as counting, it does when all rows are there.
 */
export class Writing {
  readonly #parts: string[] = [];
  readonly #values: unknown[] = [];
  #call: { sql: string; values: readonly unknown[] } = { sql: '', values: [] };

  /** Adds rows to a table. Their fields are its columns, the same in each; what has a default is not left out. */
  insert(table: string, rows: readonly object[]): this {
    if (rows.length === 0) return this;
    const named = rows.map((row) => Object.entries(row).map(([field, value]) => [columnOf(field), value]));
    const columns = named[0]!.map(([column]) => column).join(', ');
    return this.change(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?)`,
      [JSON.stringify(named.map((entries) => Object.fromEntries(entries)))],
    );
  }

  /** Adds an insert, update or delete. */
  change(sql: string, values: readonly unknown[]): this {
    this.#parts.push(sql);
    this.#values.push(...values);
    return this;
  }

  /** A function of the database that is called before the rest. */
  call(sql: string, values: readonly unknown[]): this {
    this.#call = { sql, values };
    return this;
  }

  async write(em: SqlEntityManager): Promise<void> {
    if (this.#parts.length === 0 && this.#call.sql === '') return;
    const parts = this.#parts.map((sql, at) => `part_${at} as (${sql})`).join(', ');
    await em.execute(`${parts && `with ${parts} `}select ${this.#call.sql}`, [
      ...this.#values,
      ...this.#call.values,
    ]);
  }
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
