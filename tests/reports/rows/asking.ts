import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { organisationId, programmeId } from '../../../seeds/organisations.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { copyDatabase } from '../../support/database.ts';

export const organisation = toGlobalId('Organisation', organisationId('heemskerk'));
export const programme = toGlobalId('Programme', programmeId('heemskerk', 'maatjes'));
export const period = { from: '2021-01-01', until: '2022-01-01' };

export interface Row {
  kind: string;
  fromOn: string;
  untilOn: string | null;
  code: string | null;
  match: { id: string } | null;
  wait: { id: string } | null;
  enrolment: { id: string } | null;
  request: { id: string } | null;
  volunteer: { displayName: string } | null;
}
interface Rows {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: Row }[];
}

export const rowsDocument = `query ($organisation: ID!, $programme: ID, $figure: FigureInput!, $period: PeriodInput, $knownAt: DateTime, $first: Int, $after: String) {
  figureRows(organisation: $organisation, programme: $programme, figure: $figure, period: $period, knownAt: $knownAt, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { kind fromOn untilOn code match { id } wait { id } enrolment { id } request { id } volunteer { displayName } } }
  }
}`;

/** A figure with what it is asked with. */
export type Figure = { name: string; organisation?: string; programme?: string | undefined } & Record<
  string,
  unknown
>;
type Rest = { period?: object | null; knownAt?: string | null; first?: number; after?: string | undefined };

export const variablesOf = ({ organisation: of, programme: within, ...figure }: Figure, rest: Rest = {}) => ({
  organisation: of ?? organisation,
  programme: within,
  figure,
  period,
  first: 500,
  ...rest,
});

/** The rows behind a figure of Heemskerk in 2021, for somebody; null when there is no such figure for them. */
export const ask = async (caller: Caller, figure: Figure, rest: Rest = {}): Promise<Rows | null> =>
  (await caller.ask<{ figureRows: Rows | null }>(rowsDocument, variablesOf(figure, rest))).figureRows;

export const countOf = async (caller: Caller, figure: Figure, rest: Rest = {}): Promise<number | undefined> =>
  (await ask(caller, figure, { ...rest, first: 1 }))?.totalCount;

interface Opened {
  database: Database;
  visitor: () => Caller;
  /** Signs in as somebody with this role, of Heemskerk unless another is named. */
  as: (role: string, slug?: string) => Promise<Caller>;
}

/** Opens the demo for the tests of a file. */
export function openDemo(): Opened {
  const opened = {} as Opened;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const copy = await copyDatabase('demo');
    const api = await openApi(copy.database);
    opened.database = copy.database;
    opened.visitor = api.visitor;
    opened.as = (role, slug = 'heemskerk') => api.visitor().signIn(`${role}@${slug}.example`);
    close = async () => {
      await api.app.close();
      await copy.drop();
    };
  });
  afterAll(() => close());
  return opened;
}
