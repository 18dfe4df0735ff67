import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';

export const VacancyWorkFragment = graphql(`
  fragment VacancyWork on Vacancy {
    id
    title
    summary
    supportMode
    hoursPerWeek
    languages
    availability
    status
    publishedOn
    applicationCount
    openApplicationCount
    viewerCanMoveTo
    neighbourhood { id name }
    programme { id slug name kind summary organisation { name } }
  }
`);
export type VacancyOfWork = ResultOf<typeof VacancyWorkFragment>;

export const MoveVacancyMutation = graphql(`
  mutation MoveVacancy($vacancy: ID!, $to: VacancyStatus!) {
    moveVacancy(vacancy: $vacancy, to: $to) {
      __typename
      ... on Vacancy { id status }
      ... on Refusal { message }
    }
  }
`);
export type VacancyStep = VariablesOf<typeof MoveVacancyMutation>['to'];

/** Which part of the list, as it stands in the address bar, and which states that are. */
export const parts = {
  alles: null,
  concept: ['DRAFT', 'REVIEW'],
  open: ['PUBLISHED', 'PARTLY_FILLED'],
  dicht: ['FILLED', 'CLOSED', 'EXPIRED', 'WITHDRAWN'],
} as const satisfies Record<string, readonly VacancyStep[] | null>;
export type Part = keyof typeof parts;

export const partWords = { alles: 'all', concept: 'draft', open: 'open', dicht: 'closed' } as const;

export const isPart = (text: string | null): text is Part => text !== null && Object.hasOwn(parts, text);

/** Steps that somebody takes by hand in the list; more would be in the way of these. */
export const byHand: readonly VacancyStep[] = ['PUBLISHED', 'FILLED', 'CLOSED', 'WITHDRAWN'];
