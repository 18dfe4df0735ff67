import type pg from 'pg';

/** Whoever reads the views of `reporting` is a member of this role of the database; nobody signs in as it. */
export const reportingRole = 'koppel_reporting';

/**
 * Opens the views of `reporting` to the role that reads them: the views, of the tables behind them the columns that
 * they need, and of the rows those of the organisations that `reporting_access` names for whoever signed in. No setting
 * of a connection changes that. Made from the catalogue, so that it fits the views as they are; to be done again after
 * they changed.
 */
export async function openReportingDoor(owner: pg.Client): Promise<void> {
  await owner.query(`
    grant usage on schema reporting to ${reportingRole};
    grant select on all tables in schema reporting to ${reportingRole};
    revoke all on all tables in schema public from ${reportingRole};
    grant select (role_name, organisation_id) on reporting_access to ${reportingRole};
  `);
  for (const { grant, limit } of await tablesBehindTheViews(owner)) {
    await owner.query(grant);
    if (limit) await owner.query(limit);
  }
}

/** The same at each start, in a database in which it was opened before. */
export async function keepReportingDoor(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query(
    `select from pg_roles where rolname = $1 and has_schema_privilege(oid, 'reporting', 'usage')`,
    [reportingRole],
  );
  if (!rowCount) return;
  await owner.query('begin');
  await openReportingDoor(owner);
  await owner.query('commit');
}

/** Two policies: one that lets rows through at all, and one that nothing else can widen. */
const limits = `create policy reporting_reads on %1$s for select to ${reportingRole} using (true);
  create policy reporting_limit on %1$s as restrictive for select to ${reportingRole} using (
    %2$I in (select a.organisation_id from reporting_access a where a.role_name = session_user))`;

interface TableBehind {
  grant: string;
  /** Null where everybody sees every row, or the limit is there already. */
  limit: string | null;
}

async function tablesBehindTheViews(owner: pg.Client): Promise<TableBehind[]> {
  const { rows } = await owner.query<TableBehind>(
    `select
       format('grant select (%s) on %s to %I', string_agg(distinct quote_ident(a.attname), ', '), c.oid::regclass, $1::text)
         as "grant",
       case when c.relrowsecurity and not exists (
           select from pg_policy p where p.polrelid = c.oid and p.polname = 'reporting_limit')
         then format($2, c.oid::regclass, case c.relname when 'organisation' then 'id' else 'organisation_id' end)
       end as "limit"
     from pg_class v
     join pg_rewrite w on w.ev_class = v.oid
     join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
       and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
     join pg_class c on c.oid = d.refobjid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
     where v.relnamespace = 'reporting'::regnamespace and c.relnamespace = 'public'::regnamespace
     group by c.oid order by c.relname`,
    [reportingRole, limits],
  );
  return rows;
}
