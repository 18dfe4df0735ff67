import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const TokensQuery = graphql(`
  query ApiTokens($organisation: ID!) {
    apiTokens(organisation: $organisation) {
      id name createdAt expiresAt revokedAt lastUsedOn
      programme { id name }
    }
  }
`);
export type Token = NonNullable<ResultOf<typeof TokensQuery>['apiTokens']>[number];

export const CreateTokenMutation = graphql(`
  mutation CreateApiToken($organisation: ID!, $input: ApiTokenInput!) {
    createApiToken(organisation: $organisation, input: $input) {
      __typename
      ... on NewApiToken { token apiToken { id name } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const RevokeTokenMutation = graphql(`
  mutation RevokeApiToken($token: ID!) {
    revokeApiToken(apiToken: $token) {
      __typename
      ... on ApiToken { id revokedAt }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const touchedByTokens = { additionalTypenames: ['ApiToken'] };

export type ProgrammeName = { id: string; name: string };
export type MadeToken = { name: string; token: string };

/** Whether a program can read with it now. */
export const isInUse = ({ revokedAt, expiresAt }: Token): boolean =>
  revokedAt === null && Date.parse(expiresAt) > Date.now();
