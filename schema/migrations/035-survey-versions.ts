import { Migration } from '@mikro-orm/migrations';
import { keepingFunction } from './026-row-versions.ts';

/** Versions of what the report on evaluations counts, so that it too can be asked for as it was known earlier. */
export class SurveyVersions extends Migration {
  override up(): void {
    for (const [table, columns] of Object.entries(counted)) this.addSql(keeping(table, columns));
    for (const part of [responses, begin(['survey', 'survey_round', 'survey_response'])]) this.addSql(part);
  }
}

/** The columns by which the report counts. What is asked stays as it was set up, and has one version. */
const counted: Readonly<Record<string, readonly string[]>> = {
  survey: ['programme_id', 'audience', 'moment', 'after_months', 'answer_days', 'from_on', 'until_on'],
  survey_round: ['survey_id', 'sent', 'sent_on'],
};

const triggers = (table: string, called: string): string => `
create trigger keep_versions_of_new after insert on ${table} referencing new table as new_rows
  for each statement execute function ${called}();
create trigger keep_versions_of_changed after update on ${table} referencing old table as old_rows new table as new_rows
  for each statement execute function ${called}();
create trigger keep_versions_of_deleted after delete on ${table} referencing old table as old_rows
  for each statement execute function ${called}();
`;

const keeping = (table: string, columns: readonly string[]): string => `
${keepingFunction(table, columns)}
${triggers(table, `keep_${table}_versions`)}
`;

// A response is one thing with its answers, and is kept once it is finished: what somebody wrote first and then took
// back counts nowhere, and no version tells of it. So what becomes of answers before that makes no version either.
const responses = `
create function survey_response_facts(r survey_response) returns jsonb language sql stable as $$
  select jsonb_build_object('id', r.id, 'organisation_id', r.organisation_id, 'survey_id', r.survey_id,
    'round_id', r.round_id, 'match_id', r.match_id, 'months', r.months, 'answered_on', r.answered_on,
    'answers', (
      select coalesce(jsonb_agg(jsonb_build_object('question_id', a.question_id, 'item', a.item, 'value', a.value)
        order by a.question_id, a.item), '[]')
      from survey_answer a where a.response_id = r.id))
$$;

create function keep_response_versions(ids uuid[]) returns void language plpgsql as $$
begin
  -- Answers of one response that are written by two are written one after the other.
  perform from survey_response where id = any (ids) and answered_on is not null order by id for no key update;
  with now_is as (
    select r.organisation_id, r.id, survey_response_facts(r) as facts
    from survey_response r where r.id = any (ids) and r.answered_on is not null
  ), changed as (
    select n.* from now_is n left join row_version v on v.row_id = n.id and v.known_until = 'infinity'
    where v.facts is distinct from n.facts
  ), followed as (
    update row_version v set
      facts = case when v.known_from = now() then c.facts else v.facts end,
      known_until = case when v.known_from = now() then v.known_until
        else greatest(now(), v.known_from + interval '1 microsecond') end
    from changed c where v.row_id = c.id and v.known_until = 'infinity'
    returning v.row_id, v.known_until
  )
  insert into row_version (organisation_id, entity, row_id, known_from, account_id, facts)
  select c.organisation_id, 'survey_response', c.id, coalesce(f.known_until, now()), app_account(), c.facts
  from changed c left join followed f on f.row_id = c.id
  where f.row_id is null or f.known_until < 'infinity';
end $$;

create function keep_survey_response_versions() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from row_version v using old_rows o where v.row_id = o.id and v.known_from = now();
    update row_version v set known_until = greatest(now(), v.known_from + interval '1 microsecond')
    from old_rows o where v.row_id = o.id and v.known_until = 'infinity';
  else
    perform keep_response_versions(array(select id from new_rows where answered_on is not null));
    update row_version v set known_until = greatest(now(), v.known_from + interval '1 microsecond')
    from new_rows n where v.row_id = n.id and n.answered_on is null and v.known_until = 'infinity';
  end if;
  return null;
end $$;
${triggers('survey_response', 'keep_survey_response_versions')}

create function keep_survey_answer_versions() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform keep_response_versions(array(select distinct response_id from old_rows));
  else
    perform keep_response_versions(array(select distinct response_id from new_rows));
  end if;
  return null;
end $$;
${triggers('survey_answer', 'keep_survey_answer_versions')}
`;

const columnsOf = (row: string, columns: readonly string[]): string =>
  ['id', 'organisation_id', ...columns].map((column) => `'${column}', ${row}.${column}`).join(', ');

/** What is there already is known from now on. */
const begin = (tables: readonly string[]): string => `
alter table survey_answer no force row level security;
alter table row_version no force row level security;
${tables
  .map((table) => {
    const columns = counted[table];
    const facts = columns ? `jsonb_build_object(${columnsOf('n', columns)})` : `${table}_facts(n)`;
    return `
alter table ${table} no force row level security;
insert into row_version (organisation_id, entity, row_id, known_from, facts)
select n.organisation_id, '${table}', n.id, now(), ${facts} from ${table} n ${columns ? '' : 'where n.answered_on is not null'};
alter table ${table} force row level security;`;
  })
  .join('')}
alter table survey_answer force row level security;
alter table row_version force row level security;
`;
