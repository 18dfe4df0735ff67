import { durationExamples, organisationExamples, programmeExamples } from './reporting-examples.ts';

/** A view as it describes itself: what it is, and what its columns mean. */
export interface DescribedView {
  name: string;
  means: string;
  columns: readonly { name: string; means: string }[];
}

/** The page for whoever builds reports on the views, in Markdown. */
export function reportingPage(views: readonly DescribedView[]): string {
  return [
    '# The views for reporting',
    'The schema `reporting` of the database is for programs that make reports of their own, such as Power BI. What stands here is what the views say of themselves: this page is written by `npm run schema`, and a test holds it against the comments in the database. Columns are added; none is taken away or gets another meaning without a word in the list of changes at the end.',
    `Somebody who may run commands makes a database user for one organisation, and reads how to connect: \`npm run reporting -- --organisation SLUG\` ([operations](operations.md#power-bi-and-other-programs)). It reads the rows of that organisation, and cannot lift that limit. Why it is made like this: [decision 030](decisions/030-out-of-the-system.md).`,
    '## Before use',
    [
      '- Days are days in Amsterdam. What begins on a day counts on it; what ends on a day no longer counts on it.',
      '- A period is from its first day (`:from`) up to, and not including, the day after its last (`:until`). The year 2021 is from 2021-01-01 until 2022-01-01.',
      '- Rows are as they are known now. What was known earlier only the reports of Koppel tell, in the portal, the CSV files and the REST export.',
      '- There are no names, no contact and no words of anybody in it. People are keys all the same, and few people with a year of birth in a small neighbourhood can be recognised: keep what you make of it inside the organisation, and leave small numbers out of what goes further.',
    ].join('\n'),
    '## The views',
    ...views.flatMap(({ name, means, columns }) => [
      `### ${name}`,
      means,
      table([['column', 'meaning'], ...columns.map((column) => [`\`${column.name}\``, column.means])]),
    ]),
    '## How figures are counted with them',
    'By the code that a figure has in the CSV files; `:programme` is the key of the programme. Ages are right for periods that end with a year, reasons for periods of whole months, circumstances for calendar years.',
    ...examples(programmeExamples),
    'Of a whole organisation, with `:organisation` as its key; volunteers without leaving out any programme.',
    ...examples(organisationExamples),
    'Of how long things last and of waiting, where a figure is a count; of an organisation of which the data is complete from the beginning. Curves, shares and what people answered are in the CSV files and the REST export alone.',
    ...Object.entries(durationExamples).flatMap(([report, statements]) => [
      `From \`${report}\`:`,
      ...examples(statements),
    ]),
    '## Changes',
    '- Version 1: the views above.',
    '',
  ].join('\n\n');
}

const table = (rows: readonly (readonly string[])[]): string =>
  [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const examples = (statements: Readonly<Record<string, string>>): string[] =>
  Object.entries(statements).map(([code, sql]) => `\`${code}\`\n\n\`\`\`sql\n${sql}\n\`\`\``);
