import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../api/platform/config.ts';
import type { Database } from '../../api/platform/database.ts';
import { createServer } from '../../api/server.ts';

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: string[]; extensions?: { code?: string } }[];
}

/** Somebody at the API: keeps their own session cookie. */
export class Caller {
  readonly #app: FastifyInstance;
  /** What the browser keeps. */
  cookie: string | undefined;
  language = 'nl';

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Goes on with a session that was begun in another way than by a password. */
  withCookie(cookie: string): this {
    this.cookie = cookie;
    return this;
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

  private async post(query: string, variables: object) {
    const response = await this.#app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': this.language, ...(this.cookie ? { cookie: this.cookie } : {}) },
      payload: { query, variables },
    });
    const [cookie] = response.cookies;
    if (cookie) this.cookie = cookie.value ? `${cookie.name}=${cookie.value}` : undefined;
    return response;
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
): Promise<{ visitor(): Caller; app: FastifyInstance }> {
  const app = await createServer({ database, config: readConfig(env) });
  await app.ready();
  return { visitor: () => new Caller(app), app };
}
