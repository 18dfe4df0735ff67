/** A start that cannot go on, told in one sentence to the person who typed the command. */
export class StartError extends Error {
  override name = 'StartError';
}

/** What was being reached when it went wrong; errors of a connection do not always say so themselves. */
export interface StartContext {
  port?: number;
  host?: string;
  /** Only host, port and database name of it are ever shown. */
  databaseUrl?: string | undefined;
}

/** Where a database stands, as `host:port`, without user or password. */
export function databaseAddress(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const host = url.hostname || url.searchParams.get('host') || 'localhost';
  return `${host}:${url.port || url.searchParams.get('port') || '5432'}`;
}

/**
 * Turns any failure of a start into one clear sentence, without passwords. Drivers and ORMs wrap the error that
 * matters, so the whole chain of causes is read and the first known one answers.
 */
export function explainStartFailure(error: unknown, context: StartContext = {}): string {
  const chain = chainOf(error);
  const told = chain.find((link) => link instanceof StartError);
  if (told) return told.message;
  for (const link of chain) {
    const sentence = explainFile(link, context) ?? explainDatabase(link, context);
    if (sentence) return sentence;
  }
  const first = chain[0]?.message.split('\n')[0]?.trim() || String(error);
  return `Koppel could not start: ${withoutPasswords(first)}`;
}

const DISK_FULL = 'The disk is full: Koppel cannot write its data. Free some space, then start again.';

/** True when a program (initdb, postgres, the compiler) complained in its output that the disk is full. */
export function tellsDiskFull(output: string): boolean {
  return /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i.test(output);
}

/** The sentence for a full disk. `where` names the folder. */
export function diskFull(where?: string): StartError {
  return new StartError(where ? DISK_FULL.replace('its data', `to ${where}`) : DISK_FULL);
}

interface Link extends Error {
  code?: string;
  syscall?: string;
  path?: string;
  port?: number;
  address?: string;
  hostname?: string;
}

function chainOf(error: unknown, seen = new Set<unknown>()): Link[] {
  if (!(error instanceof Error) || seen.has(error)) return [];
  seen.add(error);
  const inner = [...(error instanceof AggregateError ? error.errors : []), error.cause];
  return [error as Link, ...inner.flatMap((cause) => chainOf(cause, seen))];
}

function explainFile(error: Link, context: StartContext): string | undefined {
  const port = error.port ?? context.port;
  const listening = error.syscall === 'listen' || error.syscall === 'bind' || error.syscall === 'getaddrinfo';
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use by another program. Stop that program, or choose another port with PORT.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no network address ${error.address ?? context.host}. Choose another with HOST.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      if (!listening || error.hostname !== context.host) return undefined;
      return `This machine has no network address ${context.host}. Choose another with HOST.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return error.path ? diskFull(error.path).message : DISK_FULL;
    case 'EROFS':
      return `${error.path ?? 'The data folder'} is on a disk that can only be read. Choose another folder with DATA_DIR.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${error.path ?? 'The data folder'} is not a folder. Choose another folder with DATA_DIR.`;
    case 'EACCES':
    case 'EPERM':
      if (listening) return `This user may not listen on port ${port}. Choose a port above 1023 with PORT.`;
      return `This user has no access to ${error.path ?? 'the data folder'}. Give permission, or choose another folder with DATA_DIR.`;
    default:
      return undefined;
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ENOENT',
]);

function explainDatabase(error: Link, context: StartContext): string | undefined {
  const where = databaseOf(error, context);
  const code = error.code ?? '';
  const timedOut = /timeout (expired|exceeded)|connection timeout|Connection terminated/i.test(error.message);
  if ((UNREACHABLE.has(code) && (code !== 'ENOENT' || error.syscall === 'connect')) || timedOut)
    return `The database at ${where} cannot be reached. Check that it runs, and that DATABASE_URL names the right host and port.`;
  switch (code) {
    case '28P01':
    case '28000':
      return `The database at ${where} refuses the user name or password. Check both in DATABASE_URL.`;
    case '3D000':
      return `The database server at ${where} has no database ${databaseName(context)}. Create it, or correct DATABASE_URL.`;
    case '53300':
      return `The database at ${where} has no connections left. Raise its max_connections, or stop other programs that use it.`;
    case '53100':
      return DISK_FULL;
    case '42501':
      return `The user in DATABASE_URL has too few rights on the database at ${where}: ${withoutPasswords(error.message)}. Koppel needs its owner, with the right to create roles.`;
    case '25006':
      return `The database at ${where} can only be read (a replica, perhaps). Let DATABASE_URL name the primary server.`;
    case '57P03':
      return `The database at ${where} is still starting or stopping. Try again in a moment.`;
    default:
      return tellsDiskFull(error.message) ? DISK_FULL : undefined;
  }
}

function databaseOf(error: Link, context: StartContext): string {
  if (context.databaseUrl) return databaseAddress(context.databaseUrl);
  const host = error.hostname ?? error.address;
  return host ? `${host}:${error.port ?? 5432}` : 'DATABASE_URL';
}

function databaseName(context: StartContext): string {
  const name = context.databaseUrl ? new URL(context.databaseUrl).pathname.slice(1) : '';
  return name ? `"${name}"` : 'of that name';
}

function withoutPasswords(text: string): string {
  return text.replace(/(\w+:\/\/[^\s:/@]*):[^\s@]*@/g, '$1:…@');
}
