import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { PlanRoom } from '../../api/matching/plan/room.ts';
import { readConfig } from '../../api/platform/config.ts';
import type { Database } from '../../api/platform/database.ts';
import { createServer } from '../../api/server.ts';

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: string[]; extensions?: { code?: string } }[];
}

/** Somebody at the API, in a browser that keeps its cookies. */
export class Caller {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  language = 'nl';

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Sends any request, with the cookies that this browser has. */
  async request(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      ...options,
      headers: { 'accept-language': this.language, ...options.headers, ...(cookie && { cookie }) },
    });
    for (const { name, value } of response.cookies)
      value ? this.#cookies.set(name, value) : this.#cookies.delete(name);
    return response;
  }

  /** What this browser keeps under a name; with a value it keeps that from now on. */
  cookie(name: string, value?: string): string | undefined {
    if (value !== undefined) this.#cookies.set(name, value);
    return this.#cookies.get(name);
  }

  /** Sends a document and gives the whole answer, errors included. */
  async send<Data = Record<string, never>>(
    query: string,
    variables: object = {},
  ): Promise<Answer<Data> & { status: number }> {
    const response = await this.post(query, variables);
    return { status: response.statusCode, ...response.json<Answer<Data>>() };
  }

  /** Sends a document and gives the answer letter by letter. */
  async read(query: string, variables: object = {}): Promise<string> {
    return (await this.post(query, variables)).body;
  }

  private post(query: string, variables: object): Promise<LightMyRequestResponse> {
    return this.request({ method: 'POST', url: '/graphql', payload: { query, variables } });
  }

  /** Sends a document that must be answered without errors. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors)
      throw new Error(errors.map((error) => `${error.path?.join('.') ?? ''}: ${error.message}`).join('\n'));
    return data;
  }

  async signIn(email: string, password = 'koppel-demo'): Promise<this> {
    const { signIn } = await this.ask<{ signIn: { __typename: string; message?: string } }>(
      `mutation ($email: String!, $password: String!) {
         signIn(email: $email, password: $password) { __typename ... on Refusal { message } }
       }`,
      { email, password },
    );
    if (signIn.__typename !== 'Viewer') throw new Error(signIn.message);
    return this;
  }
}

/** The API on a database, without a network in between; `env` is how it was told to run. */
export async function openApi(
  database: Database,
  env: NodeJS.ProcessEnv = {},
  planRoom?: PlanRoom,
): Promise<{ visitor(): Caller; app: FastifyInstance; erasureLedger: string }> {
  // What a test erases is written beside no real data.
  const erasureLedger = join(
    tmpdir(),
    `koppel-erasures-${new URL(database.ownerUrl).pathname.slice(1)}.jsonl`,
  );
  const config = { ...readConfig(env), erasureLedger };
  const app = await createServer({ database, config, ...(planRoom && { planRoom }) });
  await app.ready();
  return { visitor: () => new Caller(app), app, erasureLedger };
}
