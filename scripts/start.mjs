// `npm start`: the right Node, a build that fits the sources, then Koppel itself in this same process, so that one
// process gets the signals.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const installedNode = join(root, 'node_modules/.bin/node');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 17)) await start();
else if (existsSync(installedNode) && !process.env.KOPPEL_NODE_TRIED) handOver();
else {
  console.error(
    `Koppel needs Node.js 22.17 or newer, and this is ${process.versions.node}: install Node.js 24 from https://nodejs.org, then run "npm ci" again.`,
  );
  process.exit(1);
}

async function start() {
  // Without this, Ctrl-C during the build would leave the compiler running. The listeners stay when Koppel adds its
  // own: a signal that waits to be told while the last listener goes away is lost.
  let building = true;
  const stop = () => building && process.exit(0);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const { ensureBuilt, BuildError } = await import('./build.mjs');
  try {
    await ensureBuilt(console.log);
  } catch (error) {
    const full = error.code === 'ENOSPC' || /No space left on device|ENOSPC/.test(error.message);
    const reason =
      error instanceof BuildError ? error.message : `Koppel could not be built: ${error.message}`;
    console.error(
      full ? 'The disk is full: Koppel cannot be built. Free some space, then start again.' : reason,
    );
    process.exit(1);
  }
  const { main } = await import('../dist/api/main.js');
  building = false;
  await main();
}

/** `npm start` finds the newer Node that `npm ci` brought along by itself; `node scripts/start.mjs` does not. */
function handOver() {
  const env = { ...process.env, KOPPEL_NODE_TRIED: '1' };
  const child = spawn(installedNode, process.argv.slice(1), { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', () => {
    console.error(
      `Koppel needs Node.js 22.17 or newer, and this is ${process.versions.node}: install Node.js 24 from https://nodejs.org.`,
    );
    process.exit(1);
  });
  child.once('exit', (code) => process.exit(code ?? 1));
}
