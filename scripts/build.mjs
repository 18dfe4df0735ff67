// Builds dist/ when its sources changed: the API with TypeScript, the portal with Vite.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = 'sources.sha256';
const sources = [
  'api',
  'seeds',
  'schema',
  'web',
  'scripts/build.mjs',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const portal = join(root, 'web/vite.config.ts');

/** Something a person must repair before Koppel can be built; the message holds all there is to say. */
export class BuildError extends Error {}

/**
 * Makes dist/ fit the sources, and returns at once when it does already.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<void>}
 * @throws {BuildError} with the compiler's output.
 */
export async function ensureBuilt(say) {
  const hash = hashSources();
  if (isBuilt(hash)) return;
  const release = await lock(say);
  try {
    if (!isBuilt(hash)) await build(hash, say);
  } finally {
    release();
  }
}

function isBuilt(hash) {
  const path = join(dist, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

/** Contents rather than dates: a fresh clone, a copy and a change of branch give all files new dates. */
function hashSources() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((name) => filesIn(join(root, name)))) {
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  try {
    const names = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return names
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry) => filesIn(join(path, entry.name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** Made aside and then put in place whole, so that a build cut off halfway is never mistaken for a good one. */
async function build(hash, say) {
  say('Building Koppel, as its sources are new or changed; this happens once …');
  const start = Date.now();
  for (const name of readdirSync(root)) {
    if (/^dist\.(new|old)-\d+$/.test(name)) rmSync(join(root, name), { recursive: true, force: true });
  }
  const draft = join(root, `dist.new-${process.pid}`);
  try {
    const tools = [
      run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', draft, '--noEmitOnError']),
    ];
    if (existsSync(portal)) {
      const outDir = ['--outDir', join(draft, 'web'), '--emptyOutDir'];
      tools.push(run('vite/bin/vite.js', ['build', '--config', portal, ...outDir, '--logLevel', 'warn']));
    } else {
      say('There is no portal to build (web/vite.config.ts is missing): only the API will answer.');
    }
    const failures = (await Promise.all(tools)).filter((output) => output !== undefined);
    if (failures.length > 0)
      throw new BuildError(`${failures.join('\n')}\nThe build failed, for the reasons above.`);
    writeDocuments(join(draft, 'documents'));
    writeFileSync(join(draft, stamp), hash);
    const old = join(root, `dist.old-${process.pid}`);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(draft, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  say(`Built in ${((Date.now() - start) / 1000).toFixed(1)} seconds.`);
}

/**
 * The GraphQL documents that are known in production: those of the portal, as they stand in its sources, and those that
 * other clients rely on.
 */
function writeDocuments(folder) {
  mkdirSync(folder, { recursive: true });
  const portalDocuments = filesIn(join(root, 'web'))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g)])
    .map(([, text]) => text);
  writeFileSync(join(folder, 'portal.graphql'), portalDocuments.join('\n'));
  copyFileSync(join(root, 'schema/contract.graphql'), join(folder, 'contract.graphql'));
}

/** Runs one of the tools that npm installed; gives its output when it fails, undefined when it succeeds. */
function run(tool, args) {
  const path = join(root, 'node_modules', tool);
  if (!existsSync(path)) throw new BuildError('Some packages are missing: run "npm ci" first.');
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve(code === 0 ? undefined : output.trim() || `${tool} ended with code ${code}.`);
    });
  });
}

/** Two starts at once must not build on top of each other: the second waits for the first. */
async function lock(say) {
  const path = join(root, 'node_modules/.koppel-build.lock');
  for (let told = false; ; await delay(200)) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(path)) {
      rmSync(path, { force: true });
    } else if (!told) {
      told = true;
      say('Another start is building Koppel, waiting for it …');
    }
  }
}

function isStale(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Empty for the instant between its making and its writing; longer only if its maker was killed just then.
    if (pid === 0) return Date.now() - statSync(path).mtimeMs > 10_000;
    if (pid === process.pid) return true;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureBuilt(console.log).catch((error) => {
    console.error(error instanceof BuildError ? error.message : error);
    process.exit(1);
  });
}
