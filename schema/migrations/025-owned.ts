import { Migration } from '@mikro-orm/migrations';

/** What an organisation says of itself, and who takes care of an application. */
export class Owned extends Migration {
  override up(): void {
    this.addSql(`
      alter table organisation
        add column website text check (length(website) <= 200),
        add column opening_hours jsonb not null default '{}';
      alter table application add column owner_id uuid references account;
      create index application_by_owner on application (owner_id) where owner_id is not null;
      create index application_unanswered on application (programme_id, submitted_at) where status = 'SUBMITTED';
    `);
  }
}
