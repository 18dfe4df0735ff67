import { copiedData, otherData } from './other-data.ts';
import { personalData } from './personal-data.ts';
import { usualMonths } from './rules.ts';

const periods = [
  [
    'A request',
    'REQUEST_DOSSIER',
    'rejected, passed on, taken back, taken off the waitlist, or its match ended',
  ],
  ['A volunteer', 'VOLUNTEER_DOSSIER', 'left every programme and the organisation'],
  ['An application', 'APPLICATION', 'placed, declined, withdrawn, or no response'],
  ['A visit of a campaign', 'CAMPAIGN_VISIT', 'its last step'],
] as const;

type Becomes = string | { sql: string; leaves: string };
const left = (becomes: Becomes): string => (typeof becomes === 'string' ? 'nothing' : becomes.leaves);

const asRows = (tables: typeof otherData): string =>
  Object.entries(tables)
    .map(([table, { because, columns }]) => `| ${table} | ${columns.join(', ')} | ${because} |`)
    .join('\n');

/** The page on what is kept and what is erased, as people read it; made of what erasing itself reads. */
export function retentionPage(): string {
  const fates = Object.entries(personalData).flatMap(([table, { erase, keep }]) => [
    ...Object.entries(erase).map(
      ([column, becomes]) => `| ${table}.${column} | goes | ${left(becomes as Becomes)} |`,
    ),
    ...Object.entries(keep).map(([column, why]) => `| ${table}.${column} | stays | ${why} |`),
  ]);
  return `# What is kept, and what is erased

Written by \`npm run schema\` from \`api/forgetting/personal-data.ts\`, \`other-data.ts\` and \`rules.ts\`, which erasing itself reads. A test holds them against the tables: a new column has no place here until somebody decides.

## How long

An organisation sets a time for each kind, and for each programme where that differs: 1 to 120 months. Unless it does, it is ${usualMonths} months. The time runs from the day in Amsterdam on which the thing was closed; a day that the last month lacks becomes its last day.

| what | kind | closed when |
| --- | --- | --- |
${periods.map((row) => `| ${row.join(' | ')} |`).join('\n')}

The name, the address and the rest of who somebody is go with the last dossier. Nothing goes while something of that dossier is open.

## About people: what goes and what stays

| column | | what it leaves, or why it stays |
| --- | --- | --- |
${fates.join('\n')}

## Copies of that, made by the database: the whole row goes

| table | columns | what it is for |
| --- | --- | --- |
${asRows(copiedData)}

## About nobody, or about staff: this stays

| table | columns | why |
| --- | --- | --- |
${asRows(otherData)}
`;
}
