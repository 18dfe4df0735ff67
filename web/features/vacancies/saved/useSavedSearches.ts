import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { forgetHere, openHere, type Saved, saveHere, searchesHere } from './browser.ts';

const SavedSearchesQuery = graphql(`
  query SavedSearches { viewer { id } mySavedSearches { id name search lookedOn } }
`);

const SaveSearchMutation = graphql(`
  mutation SaveSearch($name: String!, $search: String!) {
    saveSearch(name: $name, search: $search) {
      __typename
      ... on SavedSearch { id name search lookedOn }
      ... on Refusal { message }
    }
  }
`);

const OpenSearchMutation = graphql(`
  mutation OpenSearch($search: ID!) {
    openSavedSearch(search: $search) {
      __typename
      ... on SavedSearch { id lookedOn }
      ... on Refusal { message }
    }
  }
`);

const ForgetSearchMutation = graphql(`
  mutation ForgetSearch($search: ID!) { forgetSavedSearch(search: $search) }
`);

const touched = { additionalTypenames: ['SavedSearch'] };

/**
 * What somebody looks for: with their account for who is signed in, in this browser only for who is not. What was kept
 * here before signing in stays here.
 */
export function useSavedSearches() {
  const { t } = useTranslation();
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  const [{ data }] = useQuery({ query: SavedSearchesQuery, context: touched });
  const [, save] = useMutation(SaveSearchMutation);
  const [, open] = useMutation(OpenSearchMutation);
  const [, forget] = useMutation(ForgetSearchMutation);
  const here = searchesHere();
  const isHere = (id: string) => here.some((each) => each.id === id);
  return {
    isSignedIn: Boolean(data?.viewer),
    searches: [...(data?.mySavedSearches ?? []), ...here] as Saved[],
    /** Answers with what is wrong, if anything is. */
    async save(name: string, search: string): Promise<string | undefined> {
      if (!data?.viewer) {
        saveHere(name, search);
        showAgain();
        return undefined;
      }
      const result = (await save({ name, search }, touched)).data?.saveSearch;
      return result?.__typename === 'SavedSearch'
        ? undefined
        : (result?.message ?? t('shell.connectionLost'));
    },
    open(id: string): void {
      if (isHere(id)) openHere(id);
      else void open({ search: id }, touched);
      showAgain();
    },
    /** Answers with what is wrong, if anything is. */
    async forget(id: string): Promise<string | undefined> {
      if (isHere(id)) {
        forgetHere(id);
        showAgain();
        return undefined;
      }
      const { error } = await forget({ search: id }, touched);
      return error && t('shell.connectionLost');
    },
  };
}
