import { Migration } from '@mikro-orm/migrations';

/**
 * By what an organisation is judged stands in one place: targets for the first contact and for the outcome become the
 * clocks that they are. Who set clocks already was judged by those, and by its targets beside them.
 */
export class Clocks extends Migration {
  override up(): void {
    this.addSql(`
      alter table organisation no force row level security;
      update organisation set settings = settings - 'firstContact' - 'handled' || jsonb_build_object('clocks',
        coalesce(settings -> 'clocks', (
          select jsonb_agg(
            jsonb_build_object('from', 'RECEIPT', 'until', until, 'workingDays', t -> 'workingDays')
              || case when target is null then '{}' else jsonb_build_object('target', target) end
            order by place, at)
          from (
            -- Of a target for the contact the attempt was shown beside it.
            select 1 as place, 'FIRST_ATTEMPT' as until, t, at, null::jsonb as target
            from jsonb_array_elements(${contact}) with ordinality as x (t, at) where jsonb_exists(t, 'target')
            union all
            select 2, 'FIRST_CONTACT', t, at, t -> 'target'
            from jsonb_array_elements(${contact}) with ordinality as x (t, at)
            union all
            select 3, 'OUTCOME', t, at, t -> 'target'
            from jsonb_array_elements(${outcome}) with ordinality as x (t, at)) clock)))
      where jsonb_exists_any(settings, array['firstContact', 'handled']);
      alter table organisation force row level security;
    `);
  }
}

const contact = `coalesce(settings -> 'firstContact', '[{"workingDays": 3, "target": 80}, {"workingDays": 20}]')`;
const outcome = `coalesce(settings -> 'handled', '[{"workingDays": 10}, {"workingDays": 30, "target": 80}]')`;
