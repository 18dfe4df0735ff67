import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts';

export const NotesQuery = graphql(`
  query Notes($about: ID!) {
    node(id: $about) {
      __typename
      ... on Request {
        id
        notes { id text visibility writtenAt viewerCanTakeBack by { id displayName isViewer } }
      }
      ... on Enrolment {
        id
        notes { id text visibility writtenAt viewerCanTakeBack by { id displayName isViewer } }
      }
    }
  }
`);
type Dossier = Extract<
  NonNullable<ResultOf<typeof NotesQuery>['node']>,
  { __typename: 'Request' | 'Enrolment' }
>;
export type Note = Dossier['notes'][number];

export const WriteMutation = graphql(`
  mutation WriteNote($about: ID!, $text: String!, $visibility: NoteVisibility!) {
    written: writeNote(about: $about, text: $text, visibility: $visibility) {
      __typename
      ... on Note { id }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const TakeBackMutation = graphql(`
  mutation TakeBackNote($note: ID!) {
    done: takeBackNote(note: $note) { __typename ... on Note { id } ... on Refusal { message } }
  }
`);

export type Visibility = VariablesOf<typeof WriteMutation>['visibility'];
/** In the order in which they are offered: what most notes are for comes first. */
export const visibilities = ['COORDINATORS', 'DOSSIER', 'AUTHOR'] as const satisfies Visibility[];

export const touched = { additionalTypenames: ['Note'] };
