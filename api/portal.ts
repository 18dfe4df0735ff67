import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { portalFolder } from './built.ts';
import { houseCss } from './organisations/house-colours.ts';
import { Organisation } from './organisations/organisation.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import { errorReply } from './platform/errors.ts';

/** Remembers in which house a visitor is; nothing about the visitor. */
const houseCookie = 'koppel_house';
const aYear = 365 * 24 * 3600;

/** Serves the pages of the portal, each as it looks for the house that the visitor is in. */
export async function servePortal(app: FastifyInstance, database: Database, config: Config): Promise<void> {
  const root = portalFolder();
  if (!root) return;
  await app.register(files, {
    root,
    index: false,
    preCompressed: false,
    maxAge: '1y',
    immutable: true,
  });
  if (!config.production && existsSync(join(root, 'graphiql.html')))
    app.get('/graphiql', (_, reply) => {
      // An editor sets styles of its own; it is no page for the public, and is not there in production.
      reply.header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:",
      );
      return reply
        .header('cache-control', 'no-cache')
        .type('text/html')
        .sendFile('graphiql.html', { cacheControl: false });
    });
  serveHouses(app, database, config);

  const bare = withTiles(readFileSync(join(root, 'index.html'), 'utf8'), config);
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const slug =
      config.houses.get(request.hostname) ?? config.houses.get('*') ?? request.cookies[houseCookie];
    const house = await findHouse(database, slug);
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html')
      .send(house ? furnished(bare, house) : bare);
  };
  app.get('/', page);
  // Every other address is a page of the portal, which knows its own routes.
  app.setNotFoundHandler((request, reply) => {
    const asksForPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return asksForPage
      ? page(request, reply)
      : reply.code(404).send(errorReply('There is nothing at this address.', 'NOT_FOUND', request.id));
  });
}

/** The ways into a house, and what it looks like. */
function serveHouses(app: FastifyInstance, database: Database, { production }: Config): void {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: production, maxAge: aYear } as const;
  app.get('/huis', (_, reply) => reply.clearCookie(houseCookie, cookie).redirect('/'));
  app.get<{ Params: { slug: string } }>('/huis/:slug', async ({ params: { slug } }, reply) => {
    if (await findHouse(database, slug)) reply.setCookie(houseCookie, slug, cookie);
    return reply.redirect('/');
  });
  app.get<{ Params: { slug: string } }>('/huis/:slug/stijl.css', async ({ params, id }, reply) => {
    const found = await findHouse(database, params.slug);
    return found ? kept(reply).type('text/css').send(houseCss(found.house)) : missing(reply, id);
  });
  app.get<{ Params: { slug: string } }>('/huis/:slug/merk.svg', async ({ params, id }, reply) => {
    const mark = (await findHouse(database, params.slug))?.house.mark;
    // Whoever opens the drawing by itself sees a drawing, in which nothing runs.
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return mark ? kept(reply).type('image/svg+xml').send(mark) : missing(reply, id);
  });
}

/** Its address changes when it changes. */
const kept = (reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', `public, max-age=${aYear}, immutable`);
const missing = (reply: FastifyReply, request: string): FastifyReply =>
  reply.code(404).send(errorReply('There is no such house.', 'NOT_FOUND', request));

async function findHouse({ orm }: Database, slug: string | undefined): Promise<Organisation | undefined> {
  return slug ? ((await orm.em.fork().findOne(Organisation, { slug })) ?? undefined) : undefined;
}

/** The page, told where the pieces of maps come from. */
const withTiles = (page: string, { mapTiles }: Config): string =>
  mapTiles ? page.replace('</head>', () => `${dataIn('tiles', mapTiles)}</head>`) : page;

/** Data, no script: nothing runs it. `<` is written otherwise, so that no text can end it. */
const dataIn = (id: string, data: object): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** The page as it looks in a house: its colours, its name, and what the portal needs to know of it. */
function furnished(page: string, organisation: Organisation): string {
  const { slug, name, phone, email, website, openingHours, house } = organisation;
  const version = createHash('sha256').update(JSON.stringify(house)).digest('base64url').slice(0, 12);
  const { mark, words = {} } = house;
  const known = {
    slug,
    organisation: name,
    phone,
    email,
    website,
    openingHours,
    name: house.name ?? name,
    mark: mark ? `/huis/${slug}/merk.svg?${version}` : null,
    words,
  };
  const style = `<link rel="stylesheet" href="/huis/${slug}/stijl.css?${version}" />`;
  return page.replace('</head>', () => `${style}${dataIn('house', known)}</head>`);
}
