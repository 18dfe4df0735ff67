import { join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** How this process was told to run. Read once, at the start. */
export interface Config {
  /** TCP port of the portal and the API; 0 takes any free one. */
  port: number;
  /** Network address to listen on. */
  host: string;
  /** Absolute path of the folder in which the embedded PostgreSQL keeps its data. */
  dataDir: string;
  /** A PostgreSQL server to use instead of the embedded one. */
  databaseUrl?: string;
  /** `demo`: the three municipalities with people; `none`: their organisations and programmes only. */
  seed: 'demo' | 'none';
  /** Absolute path of the file that says what was erased: outside the database, so that a restore can be followed up. */
  erasureLedger: string;
  /** True with NODE_ENV=production: no demo accounts, no GraphiQL. */
  production: boolean;
  /** Where people find the portal, without a slash at the end: for links in mail, and to know our own pages by. */
  publicUrl: string;
  /** The server that takes our mail, with its password; without it no mail leaves the house. */
  smtpUrl?: string;
  /** From whom mail comes, as a name and an address. */
  mailFrom: string;
  /** Whether staff need a second factor; in production they do. */
  secondFactorRequired: boolean;
  /** Under which secrets of accounts and providers are encrypted, the newest first; none: there can be no such secrets. */
  secrets: readonly string[];
  /** Which organisation's house a visitor enters by which name of a host, and by `*` for any other. */
  houses: ReadonlyMap<string, string>;
  /** Where the pieces of maps come from, and who made them; without it maps are outlines of our own. */
  mapTiles?: { url: string; attribution: string };
  /** A file with passwords that are known to the world, sorted. */
  passwordList?: string;
}

/**
 * The configuration in the environment, with the defaults of a laptop. An empty value counts as absent.
 *
 * @throws StartError naming the variable that makes no sense.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const databaseUrl = readDatabaseUrl(env.DATABASE_URL);
  const dataDir = resolve(env.DATA_DIR || '.data');
  const production = env.NODE_ENV === 'production';
  const port = readPort(env.PORT);
  const smtpUrl = readSmtpUrl(env.SMTP_URL);
  return {
    port,
    host: env.HOST?.trim() || '127.0.0.1',
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    seed: readSeed(env.SEED, databaseUrl === undefined && !production ? 'demo' : 'none'),
    production,
    publicUrl: readPublicUrl(env.PUBLIC_URL, port),
    erasureLedger: resolve(env.ERASURE_LEDGER?.trim() || join(dataDir, 'erasures.jsonl')),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    mailFrom: readMailFrom(env.MAIL_FROM, smtpUrl !== undefined),
    secondFactorRequired: production || readSecondFactor(env.SECOND_FACTOR),
    secrets: readSecrets(env.KOPPEL_SECRET, production),
    houses: readHouses(env.HOUSES),
    ...readMapTiles(env.MAP_TILES, env.MAP_ATTRIBUTION),
    ...(env.PASSWORD_LIST ? { passwordList: resolve(env.PASSWORD_LIST) } : {}),
  };
}

function readPort(value: string | undefined): number {
  const text = value?.trim();
  if (!text) return 4000;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new StartError(`PORT is "${text}", but a port is a whole number from 1 to 65535.`);
}

function readSeed(value: string | undefined, otherwise: Config['seed']): Config['seed'] {
  const text = value?.trim().toLowerCase();
  if (!text) return otherwise;
  if (text === 'demo' || text === 'none') return text;
  throw new StartError(`SEED is "${text}", but it must be "demo" or "none".`);
}

function readPublicUrl(value: string | undefined, port: number): string {
  const text = value?.trim();
  if (!text) return `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new StartError(
      'PUBLIC_URL is no address like https://koppel.example, with nothing behind the name.',
    );
  return url.origin;
}

function readSecondFactor(value: string | undefined): boolean {
  const text = value?.trim().toLowerCase();
  if (!text || text === 'required') return Boolean(text);
  throw new StartError(`SECOND_FACTOR is "${text}", but it can only be "required".`);
}

/** Outside production everybody knows it: there is nothing to protect, and nothing to set up. */
const knownSecret = 'koppel, and not for production';
const shortestSecret = 32;

function readSecrets(value: string | undefined, production: boolean): string[] {
  const secrets = value?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (secrets.length === 0 && !production) return [knownSecret];
  // The value itself is never repeated.
  if (secrets.some((secret) => secret.length < shortestSecret))
    throw new StartError(
      `KOPPEL_SECRET is too short: each secret has at least ${shortestSecret} characters.`,
    );
  return secrets;
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  // The value itself is never repeated: it may hold a password.
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    throw new StartError('DATABASE_URL is not an address like postgres://user:password@host:5432/database.');
  return text;
}

function readHouses(value: string | undefined): Map<string, string> {
  const pairs = value?.split(/[\s,]+/).filter(Boolean) ?? [];
  return new Map(
    pairs.map((pair) => {
      const [, host, slug] = /^(\*|[a-z0-9.-]+)=([a-z0-9-]+)$/.exec(pair) ?? [];
      if (!host || !slug)
        throw new StartError(
          `HOUSES has "${pair}" in it, but it must be hosts and organisations, as: maatje.example=heerlen, *=heemskerk`,
        );
      return [host, slug];
    }),
  );
}

function readMapTiles(value: string | undefined, attribution: string | undefined): Pick<Config, 'mapTiles'> {
  const url = value?.trim();
  if (!url) return {};
  if (!/^https?:\/\/[^/\s;,'"]+\//.test(url) || !['{z}', '{x}', '{y}'].every((part) => url.includes(part)))
    throw new StartError('MAP_TILES is no address like https://tiles.example/{z}/{x}/{y}.png.');
  if (!attribution?.trim())
    throw new StartError('MAP_ATTRIBUTION must say who made the map of MAP_TILES: makers ask to be named.');
  return { mapTiles: { url, attribution: attribution.trim() } };
}

function readSmtpUrl(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  // Never repeated either.
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol) || !new URL(text).hostname)
    throw new StartError('SMTP_URL is not an address like smtps://user:password@host:465.');
  return text;
}

function readMailFrom(value: string | undefined, needed: boolean): string {
  const text = value?.trim();
  if (text && /^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(text)) return text;
  if (text || needed)
    throw new StartError('MAIL_FROM must say from whom mail comes, as: Koppel <koppel@welzijn.example>.');
  return 'Koppel <koppel@localhost>';
}
