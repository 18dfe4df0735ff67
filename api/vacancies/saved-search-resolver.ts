import { Arg, Ctx, createUnionType, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actOnOwn, readOwn } from '../access/own-account.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../platform/refusal.ts';
import { SavedSearch } from './saved-search.ts';
import { forgetSavedSearch, openSavedSearch, savedSearchesOf, saveSearch } from './saved-searches.ts';

const SavedSearchResult = createUnionType({
  name: 'SavedSearchResult',
  description: 'The search as it is kept now, or why not.',
  types: () => [SavedSearch, Refusal] as const,
});

@Resolver(() => SavedSearch)
export class SavedSearchResolver {
  @Query(() => [SavedSearch], {
    description: 'What you look for among the vacancies, by name; empty for who is not signed in.',
  })
  async mySavedSearches(@Ctx() context: Context): Promise<SavedSearch[]> {
    return (await readOwn(context, ({ em, account }) => savedSearchesOf(em, account.id))) ?? [];
  }

  @Mutation(() => SavedSearchResult, {
    description: 'Keeps what you look for among the vacancies; the same choices again get another name.',
  })
  saveSearch(
    @Arg('name', () => String, { description: 'What you call it.' }) name: string,
    @Arg('search', () => String, { description: 'The choices, as they stand in the address bar.' })
    search: string,
    @Ctx() context: Context,
  ): Promise<SavedSearch | Refusal> {
    return actOnOwn(context, (own) => saveSearch(own, { name, search }, context));
  }

  @Mutation(() => SavedSearchResult, {
    description: 'You look today at what a search finds; what is new is counted from today on.',
  })
  openSavedSearch(
    @Arg('search', () => ID, { description: 'The search.' }) search: string,
    @Ctx() context: Context,
  ): Promise<SavedSearch | Refusal> {
    return actOnOwn(context, (own) => openSavedSearch(own, search, context.today));
  }

  @Mutation(() => Boolean, { description: 'Throws a search of yours away. Answers whether there was one.' })
  async forgetSavedSearch(
    @Arg('search', () => ID, { description: 'The search.' }) search: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return (await actOnOwn(context, (own) => forgetSavedSearch(own, search))) === true;
  }
}
