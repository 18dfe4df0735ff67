import { graphql, type ResultOf } from '../../app/graphql.ts';
import { nlStaff } from '../../texts/nl-staff.ts';

export const HistoryFragment = graphql(`
  fragment RequestHistory on Request {
    id
    undoableStep
    requester { id displayName }
    history { id type on recordedAt by { id displayName isViewer } }
    matches {
      id
      status
      undoableStep
      volunteer { id displayName }
      history { id type on recordedAt by { id displayName isViewer } }
    }
  }
`);

type HistoryOf = ResultOf<typeof HistoryFragment>;
type Told = HistoryOf['history'][number];
type RequestWord = keyof typeof nlStaff.history.request;
type MatchWord = keyof typeof nlStaff.history.match;

/** Something that happened, of the request itself or of one of its matches. */
export type Line = Told & { volunteer?: string } & (
    | { about: 'request'; word: RequestWord }
    | { about: 'match'; word: MatchWord }
  );

const requestWord = (type: string): RequestWord =>
  Object.hasOwn(nlStaff.history.request, type) ? (type as RequestWord) : 'OTHER';
const matchWord = (type: string): MatchWord =>
  Object.hasOwn(nlStaff.history.match, type) ? (type as MatchWord) : 'OTHER';

/** Steps of a request that only follow those of its match, which say more. */
const along = new Set(['PROPOSED', 'INTRODUCTION', 'LINKED_TRIAL', 'RUNNING', 'ENDED']);
/** Notes stand beside the history, each for whom it is meant. */
const noted = new Set(['NOTE_WRITTEN', 'NOTE_TAKEN_BACK']);

/** All that happened, the newest first. */
export function linesOf({ history, matches }: HistoryOf): Line[] {
  const own = history
    .filter(({ type }) => !along.has(type) && !noted.has(type))
    .map((told): Line => ({ ...told, about: 'request', word: requestWord(told.type) }));
  const paired = matches.flatMap((match) =>
    match.history.map(
      (told): Line => ({
        ...told,
        about: 'match',
        word: matchWord(told.type),
        volunteer: match.volunteer.displayName,
      }),
    ),
  );
  return [...own, ...paired].toSorted(
    (a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.id.localeCompare(a.id),
  );
}
