import { Migration } from '@mikro-orm/migrations';

/** How the portal looks for an organisation: its name, colours, mark and first words. Empty: as Koppel looks itself. */
export class House extends Migration {
  override up(): void {
    this.addSql(`alter table organisation add column house jsonb not null default '{}'`);
  }
}
