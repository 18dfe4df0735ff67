import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { type Actor, transact } from '../platform/operation.ts';
import type { FieldGroup } from './matrix.ts';

/** That somebody saw something: which row, never what is in it. */
export interface Look {
  organisationId: string;
  /** The type in the schema. */
  entity: string;
  entityId: string;
  /** What was done; a permission or the name of an export. */
  action: string;
  /** The group of fields that was seen, where that matters. */
  group?: FieldGroup;
  /** Why it was permitted, where that needs saying. */
  why?: string | undefined;
}

interface Entry extends Omit<Look, 'group'> {
  actor: Actor;
  groups: Set<FieldGroup>;
}

/** What was looked at in one operation, each thing once. */
export class Traces {
  readonly #entries = new Map<string, Entry>();

  add(actor: Actor, { group, ...look }: Look): void {
    const key = `${actor.id} ${look.action} ${look.entity} ${look.entityId}`;
    const entry = this.#entries.get(key) ?? { ...look, actor, groups: new Set() };
    if (group) entry.groups.add(group);
    this.#entries.set(key, entry);
  }

  /** Writes them in the log, in one statement. */
  async write(orm: MikroORM, request: string): Promise<void> {
    if (this.#entries.size === 0) return;
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    const organisations = [...new Set(entries.map((entry) => entry.organisationId))];
    await transact(orm, { organisations, request }, (em) => writeLooks(em, entries));
  }
}

/** Writes down that whoever acts in this transaction did something that has no event of its own. */
export const traceAct = (
  em: SqlEntityManager,
  { organisationId, action, entity, entityId, why }: Omit<Look, 'group'>,
): Promise<unknown> =>
  em.execute(
    `insert into access_log (organisation_id, actor_kind, actor_id, on_behalf_of, action, entity, entity_id, why, request_id)
     values (?, app_actor_kind(), app_actor(), app_on_behalf_of(), ?, ?, ?, ?, app_request())`,
    [organisationId, action, entity, entityId, why ?? null],
  );

const writeLooks = (em: SqlEntityManager, entries: readonly Entry[]): Promise<unknown> =>
  em.execute(
    `insert into access_log (organisation_id, actor_kind, actor_id, on_behalf_of, action, entity, entity_id,
       field_groups, why, request_id)
     select x."organisationId", x.kind, x.id, x."onBehalfOf", x.action, x.entity, x."entityId", x.groups, x.why,
       app_request()
     from json_to_recordset(?::json) as x ("organisationId" uuid, kind text, id uuid, "onBehalfOf" uuid, action text,
       entity text, "entityId" uuid, groups text[], why text)
     order by x."organisationId"`,
    [
      JSON.stringify(
        entries.map(({ actor, groups, ...entry }) => ({ ...entry, ...actor, groups: [...groups].sort() })),
      ),
    ],
  );
