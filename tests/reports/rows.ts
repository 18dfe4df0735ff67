import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Organisation } from '../../api/organisations/organisation.ts';
import { Programme } from '../../api/organisations/programme.ts';
import type { Database } from '../../api/platform/database.ts';
import { transact } from '../../api/platform/operation.ts';

type Row = Record<string, unknown>;

/**
 * An organisation of a test's own, in a database that many share. What is said of a row is written as it is; the rest
 * is as plain as can be. Rows are collected and written together.
 */
export class TestOrganisation {
  readonly id = randomUUID();
  readonly #rows = new Map<string, Row[]>();

  constructor(settings: object = {}) {
    this.#add(
      'organisation',
      { slug: `t-${this.id}`, name: 'Test', phone: '1', email: 't@t.example', settings },
      this.id,
    );
  }

  programme(about: Row = {}): string {
    return this.#own('programme', {
      slug: `p-${randomUUID()}`,
      name: 'A programme',
      summary: '',
      kind: 'RELATION',
      support_modes: ['STRUCTURAL'],
      status: 'ACTIVE',
      licence_until: null,
      settings: {},
      ...about,
    });
  }

  person(about: Row = {}): string {
    const person = {
      first_name: 'A',
      last_name: 'B',
      birth_date: null,
      postcode: null,
      languages: [],
      interests: [],
    };
    return this.#own('person', { ...person, professions: [], recorded_at: '2000-01-01T00:00:00Z', ...about });
  }

  requester(person = this.person()): string {
    return this.#own('requester', { person_id: person });
  }

  volunteer(person = this.person(), about: Row = {}): string {
    return this.#own('volunteer', {
      person_id: person,
      recruitment_channel: null,
      hours_per_week: null,
      ...about,
    });
  }

  spell(volunteer: string, joinedOn: string, leftOn: string | null = null, about: Row = {}): void {
    const spell = { volunteer_id: volunteer, joined_on: joinedOn, left_on: leftOn };
    const unsaid = { joined_on_known: true, leave_reason: null, promised_months: null };
    this.#own('volunteer_spell', { ...spell, ...unsaid, ...about });
  }

  enrolment(
    programme: string,
    volunteer: string,
    since: string,
    until: string | null = null,
    about: Row = {},
  ): string {
    return this.#own('enrolment', {
      volunteer_id: volunteer,
      programme_id: programme,
      since,
      until,
      status: 'CERTIFIED',
      support_modes: ['STRUCTURAL'],
      capacity: 1000,
      open_matches: 0,
      availability: [],
      gender_wish_hard: false,
      trained_on: null,
      partner: null,
      deployable: true,
      ...about,
    });
  }

  request(programme: string, requester: string, about: Row = {}): string {
    return this.#own('request', {
      programme_id: programme,
      requester_id: requester,
      reference: randomUUID(),
      status: 'RECEIVED',
      channel: 'CENTRAL',
      support_mode: 'STRUCTURAL',
      availability: [],
      gender_wish_hard: false,
      circumstances: null,
      received_at: '2000-01-03T09:00:00Z',
      first_attempt_at: null,
      first_contact_at: null,
      intake_on: null,
      outcome: null,
      outcome_on: null,
      recorded_at: '2000-01-01T00:00:00Z',
      ...about,
    });
  }

  waits(
    programme: string,
    requester: string,
    fromOn: string,
    untilOn: string | null = null,
    about: Row = {},
  ): void {
    const request = this.request(programme, requester);
    this.#own('waitlist_spell', {
      programme_id: programme,
      request_id: request,
      requester_id: requester,
      support_mode: 'STRUCTURAL',
      from_on: fromOn,
      waiting_since: fromOn,
      until_on: untilOn,
      removal_reason: untilOn && 'MATCHED',
      priority: false,
      recorded_at: '2000-01-01T00:00:00Z',
      ...about,
    });
  }

  match(about: {
    programme: string;
    requester: string;
    enrolment: string;
    volunteer: string;
    linkedOn: string | null;
    endedOn?: string | null;
    reason?: string;
    request?: string;
    linkReasons?: string[];
    initiatedBy?: string | null;
  }): string {
    const { programme, requester, linkedOn, endedOn = null, reason = 'GOAL_REACHED' } = about;
    return this.#own('match', {
      programme_id: programme,
      request_id: about.request ?? this.request(programme, requester),
      requester_id: requester,
      enrolment_id: about.enrolment,
      volunteer_id: about.volunteer,
      status: linkedOn === null ? 'DECLINED' : endedOn ? 'ENDED' : 'ACTIVE',
      proposed_at: '2000-01-01T00:00:00Z',
      linked_on: linkedOn,
      link_reasons: about.linkReasons ?? [],
      initiated_by: about.initiatedBy ?? null,
      ended_on: endedOn,
      unlink_reason: endedOn && reason,
      recorded_at: '2000-01-01T00:00:00Z',
    });
  }

  visit(
    programme: string,
    person: string,
    invitedOn: string,
    reachedOn: string | null,
    visitedOn: string | null,
  ): void {
    const visit = { programme_id: programme, person_id: person, invited_on: invitedOn };
    this.#own('campaign_visit', { ...visit, reached_on: reachedOn, visited_on: visitedOn });
  }

  hours(programme: string, month: string, planned: number, worked: number): void {
    this.#own('coordination_hours', { programme_id: programme, month, planned, worked });
  }

  published(about: Row): void {
    this.#own('published_figure', { programme_id: null, source: 'Annual report', ...about });
  }

  /** Writes what was collected, those first that others point to. */
  async write(database: Database): Promise<this> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      for (const [table, rows] of this.#rows) {
        if (rows.length === 0) continue;
        const columns = Object.keys(rows[0]!).join(', ');
        await client.query(
          `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(rows)],
        );
      }
    } finally {
      await client.end();
    }
    return this;
  }

  /** Reads as somebody of this organisation would. */
  read<T>(database: Database, work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    return transact(database.orm, { organisations: [this.id] }, work);
  }

  ofProgramme<T>(
    database: Database,
    id: string,
    work: (em: SqlEntityManager, p: Programme) => Promise<T>,
  ): Promise<T> {
    return this.read(database, async (em) => work(em, await em.findOneOrFail(Programme, { id })));
  }

  ofWhole<T>(
    database: Database,
    work: (em: SqlEntityManager, organisation: Organisation) => Promise<T>,
  ): Promise<T> {
    return this.read(database, async (em) => work(em, await em.findOneOrFail(Organisation, { id: this.id })));
  }

  #own(table: string, row: Row): string {
    return this.#add(table, { organisation_id: this.id, ...row });
  }

  #add(table: string, row: Row, id: string = randomUUID()): string {
    if (this.#rows.size === 0) for (const name of tables) this.#rows.set(name, []);
    this.#rows.get(table)!.push({ id, ...row });
    return id;
  }
}

const tables = [
  'organisation',
  'programme',
  'published_figure',
  'person',
  'requester',
  'volunteer',
  'volunteer_spell',
  'enrolment',
  'request',
  'waitlist_spell',
  'match',
  'campaign_visit',
  'coordination_hours',
];
