import { Migration } from '@mikro-orm/migrations';

/** What the two of a match see of each other, step by step; and colleagues know each other's names. */
export class Steps extends Migration {
  override up(): void {
    this.addSql(summary);
    this.addSql(answers);
    this.addSql(colleagues);
  }
}

// What a volunteer who is proposed may read of a resident: in words that the resident agreed to.
const summary = `
alter table request
  add column summary text check (length(summary) <= 1000),
  add column summary_agreed_at timestamptz,
  add check (summary is not null or summary_agreed_at is null);
`;

const answers = `
alter table match
  add column requester_agreed_at timestamptz,
  add column volunteer_agreed_at timestamptz;
`;

const colleagues = `
create policy colleagues on account for select using (exists (
  select from role_grant g
  where g.account_id = account.id and g.organisation_id = any ((select app_organisations())::uuid[])));
`;
