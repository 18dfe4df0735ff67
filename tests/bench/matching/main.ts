import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { fairness } from './fairness.ts';
import { linking } from './linking-section.ts';
import { planTables } from './plan-tables.ts';
import { suggestions } from './suggestions.ts';
import { printed, type Table } from './table.ts';

/** `npm run bench:matching`: our ways beside others, in one run, with the load of the machine. Never part of the tests. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    volunteers: { type: 'string', multiple: true, default: ['200000', '1000000'] },
    residents: { type: 'string', default: '200' },
  },
});

const say = (line: string) => console.error(`  ${line}`);

/** What can be measured: all of it, or the sections that are named. */
const sections: Readonly<Record<string, () => Promise<Table[]>>> = {
  suggestions: () => suggestions(values.volunteers.map(Number), Number(values.residents), say),
  plan: async () => planTables(Number(values.rounds)),
  fairness: async () => [fairness(5)],
  // Its rounds are short, so there are more of them.
  linking: () => linking(3 * Number(values.rounds)),
};

const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(
    `There is no section ${unknown.join(', ')}: choose from ${Object.keys(sections).join(', ')}.`,
  );

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
const [cpu] = cpus();
console.log(`${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}`);
for (const [name, measure] of Object.entries(sections)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const before = load();
  const tables = await measure();
  for (const table of tables) console.log(printed(table));
  console.log(`  Load of the machine: ${before} before, ${load()} after.`);
}
