import { Migration } from '@mikro-orm/migrations';

/** Who looks after a volunteer in a programme, and who is responsible for the programme: then every signal can be somebody's. */
export class Owners extends Migration {
  override up(): void {
    this.addSql(`
      alter table enrolment add column owner_id uuid references account;
      create index enrolment_by_owner on enrolment (owner_id) where owner_id is not null;
      alter table programme add column owner_id uuid references account;
    `);
  }
}
