// `npm test`: every script of package.json that begins with "check:", side by side, and a build that fits the sources;
// then the tests. `npm run check` stops before the tests. Other arguments go to vitest: `npm test -- tests/matching`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureBuilt } from './build.mjs';

const root = join(import.meta.dirname, '..');
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
const checksOnly = process.argv.includes('--checks-only');

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const tasks = checks.map((name) => ({ name: name.slice('check:'.length), run: () => output(scripts[name]) }));
if (!checksOnly) tasks.unshift({ name: 'build', run: buildErrors });

console.log(`Checking ${tasks.map(({ name }) => name).join(', ')} …`);
const failed = await runAll(tasks, availableParallelism());
for (const { name, text } of failed) console.log(`\n── ${name} ──\n${text}`);

const built = failed.every(({ name }) => name !== 'build');
if (!built) console.log('\nWithout a build there is nothing to test.');
const tested = checksOnly || (built && (await runTests(process.argv.slice(2))));

if (failed.length > 0) console.log(`\nThese checks failed: ${failed.map(({ name }) => name).join(', ')}.`);
process.exit(tested && failed.length === 0 ? 0 : 1);

/** Runs tasks, a few at a time, and gives those that failed with what they said. */
async function runAll(waiting, atOnce) {
  const failures = [];
  const queue = [...waiting];
  const worker = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      const start = Date.now();
      const text = await task.run();
      if (text !== undefined) failures.push({ name: task.name, text });
      console.log(
        `${text === undefined ? '✓' : '✗'} ${task.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failures;
}

/** What a command said when it failed; undefined when it succeeded. */
function output(command) {
  const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve(
        code === 0 ? undefined : text.trim() || `"${command}" ended with code ${code} and said nothing.`,
      ),
    );
  });
}

async function buildErrors() {
  try {
    await ensureBuilt(() => undefined);
    return undefined;
  } catch (error) {
    return error.message;
  }
}

function runTests(args) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
