import { Migration } from '@mikro-orm/migrations';

/** What a password became is read by nobody but its owner; colleagues, who see each other's names, get nothing of it. */
export class OwnPassword extends Migration {
  override up(): void {
    this.addSql(ownPassword);
  }
}

// The role of the application may not read the column (`ensureAppRole`); this is the one way to it.
const ownPassword = `
create function own_password_hash() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select password_hash from account where id = app_account() or (app_account() is null and email = app_email())
$$;
`;
