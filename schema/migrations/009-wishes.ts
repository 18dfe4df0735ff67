import { Migration } from '@mikro-orm/migrations';

/** What else makes two people suit, or not; and how much a volunteer takes on in all programmes together. */
export class Wishes extends Migration {
  override up(): void {
    this.addSql(wishes);
    this.addSql(capacityInAll);
  }
}

const wishes = `
alter table person
  add column traits text[] not null default '{}' check (traits <@ array['DOG', 'CAT', 'SMOKES']);
alter table request
  add column urgency text not null default 'NORMAL' check (urgency in ('NORMAL', 'SOON', 'URGENT')),
  add column interpreter boolean not null default false,
  add column wanted_age_from int check (wanted_age_from between 0 and 120),
  add column wanted_age_to int check (wanted_age_to between 0 and 120),
  add column avoids text[] not null default '{}' check (avoids <@ array['DOG', 'CAT', 'SMOKES']),
  add column helpful_experience text[] not null default '{}',
  add check (wanted_age_from <= wanted_age_to);
alter table enrolment
  add column wanted_age_from int check (wanted_age_from between 0 and 120),
  add column wanted_age_to int check (wanted_age_to between 0 and 120),
  add column avoids text[] not null default '{}' check (avoids <@ array['DOG', 'CAT', 'SMOKES']),
  add column experience text[],
  add column preferred_support_mode text check (preferred_support_mode in ('INCIDENTAL', 'STRUCTURAL')),
  add column municipalities uuid[] not null default '{}',
  add check (wanted_age_from <= wanted_age_to);
alter table person drop constraint forgotten_stays_forgotten;
alter table person add constraint forgotten_stays_forgotten check (
  anonymised_at is null or (
    email is null and phone is null and gender is null and life_philosophy is null and deceased_on is null
    and length(postcode) <= 4 and languages = '{}' and interests = '{}' and professions = '{}' and traits = '{}'));
`;

// Counted like the matches of an enrolment: where they are made, in the same transaction. Filling in the count is done
// outside the wall, which binds the owner of the tables too.
const capacityInAll = `
alter table volunteer
  add column capacity int check (capacity between 0 and 1000),
  add column open_matches int not null default 0;
alter table volunteer no force row level security;
alter table match no force row level security;
update volunteer v set open_matches = c.open
from (select volunteer_id, count(*) as open from match where status not in ('ENDED', 'DECLINED') group by volunteer_id) c
where c.volunteer_id = v.id;
alter table volunteer force row level security;
alter table match force row level security;
alter table volunteer
  add constraint never_above_capacity_in_all check (open_matches >= 0 and open_matches <= coalesce(capacity, 2147483647));

create or replace function count_open_matches() returns trigger language plpgsql as $$
declare
  was uuid := case when tg_op <> 'INSERT' and old.status not in ('ENDED', 'DECLINED') then old.enrolment_id end;
  is_now uuid := case when tg_op <> 'DELETE' and new.status not in ('ENDED', 'DECLINED') then new.enrolment_id end;
begin
  if was is distinct from is_now then
    if was is not null then
      update enrolment set open_matches = open_matches - 1 where id = was;
      update volunteer set open_matches = open_matches - 1 where id = old.volunteer_id;
    end if;
    if is_now is not null then
      update enrolment set open_matches = open_matches + 1 where id = is_now;
      update volunteer set open_matches = open_matches + 1 where id = new.volunteer_id;
    end if;
  end if;
  return null;
end $$;
`;
