import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ImportResult, importFolder } from '../../api/import/import.ts';
import type { Database } from '../../api/platform/database.ts';
import { asOwner } from '../support/database.ts';

/** A folder with these files, gone when the test is done. A file's name has no `.csv` here. */
export async function folderWith(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'koppel-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), content);
  return folder;
}

/** The day on which all these imports happen. */
const now = new Date('2022-01-15T12:00:00Z');

/** Imports the files for Heemskerk. */
export async function importInto(
  database: Database,
  files: Record<string, string | Buffer>,
  options: {
    dryRun?: boolean;
    organisation?: string;
    completeFrom?: string;
    say?: (line: string) => void;
  } = {},
): Promise<ImportResult> {
  return importFolder({
    ownerUrl: database.ownerUrl,
    organisation: 'heemskerk',
    folder: await folderWith(files),
    dryRun: false,
    say: () => undefined,
    now,
    ...options,
  });
}

const tables = [
  'person',
  'volunteer',
  'volunteer_spell',
  'enrolment',
  'requester',
  'request',
  'waitlist_spell',
  'match',
  'event',
];

/** Everything that an import can write, row by row as text. */
export async function everything(database: Database): Promise<Record<string, string[]>> {
  const found = await Promise.all(
    tables.map(async (table) => {
      const rows = await asOwner<{ row: string }>(
        database,
        `select t::text as row from ${table} t order by t::text`,
      );
      return [table, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** A small organisation that is right: two volunteers, two residents, one of whom was matched and waits again. */
export const rightFiles = {
  volunteers: `key,first_name,last_name,birth_date,gender,postcode,email,phone,languages,interests,professions,life_philosophy,joined_on,left_on,leave_reason,recruitment_channel,hours_per_week
V1,Wil,de Groot,1955-04-01,F,1961 AB,wil@heemskerk.example,+31 251 000001,nl|EN,walking|chess,nurse,,2019-02-01,,,WORD_OF_MOUTH,3.5
V2,Åse,O'Neill-van 't Hof,,x,,,,,,,,2018-01-01,2019-06-01,moved,,
V2,Åse,O'Neill-van 't Hof,,x,,,,ar,,,,2020-06-01,,,,
`,
  enrolments: `volunteer,programme,since,until,support_modes,capacity,max_distance_km,availability,wanted_requester_gender,gender_wish_hard,trained_on,vog_seen_on
V1,maatjes,2019-03-01,,STRUCTURAL|incidental,2,8,MON_MORNING|SUN_EVENING,F,yes,2019-02-15,2019-02-20
V2,maatjes,2020-06-15,,STRUCTURAL,,,,,no,,2020-06-10
`,
  requests: `key,programme,requester,first_name,last_name,birth_date,gender,postcode,languages,interests,professions,life_philosophy,wanted_volunteer_gender,gender_wish_hard,support_mode,availability,channel,referrer_kind,received_at,first_contact_at,intake_on,outcome,outcome_on,outcome_reason
R1,maatjes,P1,Fatima,الهاشمي,1940-01-31,F,1962,nl|ar,chess,,,F,no,STRUCTURAL,MON_MORNING,CENTRAL,GP,2019-01-10T09:30:00+01:00,2019-01-11T10:00:00+01:00,2019-01-20,ACCEPTED,2019-01-21,
R2,maatjes,P2,Jan,Bakker,,,,,,,,,,STRUCTURAL,,SELF,,2020-05-01T00:15:00+02:00,,,,,
R3,leest-voor,P1,Fatima,Al Hashimi,1940-01-31,F,1962,nl|ar,chess,,,F,no,,,SELF,,2021-05-01T10:00:00Z,,,REJECTED,2021-05-04,out_of_area
`,
  waitlist: `request,from,until,reason
R1,2019-02-01,2019-04-01,MATCHED
R1,2021-11-01,,
`,
  matches: `key,request,volunteer,linked_on,link_reasons,ended_on,unlink_reason,initiated_by
M1,R1,V1,2019-04-01,SHARED_HOBBY|GENDER_WISH,2021-11-01,VOL_ILLNESS,VOLUNTEER
M2,R2,V2,2020-07-01,,,,
`,
};

/** The right files with some changed: each value is a text to replace and what to put there. */
export function changed(
  changes: Partial<Record<keyof typeof rightFiles, [string, string][]>>,
): Record<string, string> {
  const files: Record<string, string> = { ...rightFiles };
  for (const [name, replacements] of Object.entries(changes))
    for (const [from, to] of replacements) {
      if (!files[name]!.includes(from)) throw new Error(`${name} has no "${from}"`);
      files[name] = files[name]!.replace(from, to);
    }
  return files;
}
