import { Migration } from '@mikro-orm/migrations';

/** Mails can be written, and consents read, in Arabic too. */
export class Arabic extends Migration {
  override up(): void {
    for (const table of ['outbox', 'link_request', 'consent'])
      this.addSql(
        `alter table ${table} drop constraint ${table}_language_check,
         add constraint ${table}_language_check check (language in ('nl', 'en', 'ar'))`,
      );
  }
}
