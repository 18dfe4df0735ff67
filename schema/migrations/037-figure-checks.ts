import { Migration } from '@mikro-orm/migrations';

/** What was found when the figures of a programme were last checked: every day, by themselves. */
export class FigureChecks extends Migration {
  override up(): void {
    this.addSql(`
      create table figure_check (
        programme_id uuid primary key,
        organisation_id uuid not null references organisation,
        checked_on date not null,
        -- Each as the year and what is wrong with it, as "2025 IDENTITY_BROKEN".
        findings text[] not null default '{}',
        -- Since when something is wrong.
        found_on date,
        check ((found_on is null) = (findings = '{}')),
        foreign key (organisation_id, programme_id) references programme (organisation_id, id)
      );
      create index figure_check_by_organisation on figure_check (organisation_id);
      alter table figure_check enable row level security, force row level security;
      create policy own_organisation on figure_check
        using (organisation_id = any ((select app_organisations())::uuid[]))
        with check (organisation_id = any ((select app_organisations())::uuid[]));
    `);
  }
}
