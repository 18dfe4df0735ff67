import { createUnionType } from 'type-graphql';
import { Refusal } from '../platform/refusal.ts';
import { Match } from './match.ts';

export const MatchResult = createUnionType({
  name: 'MatchResult',
  description: 'The match as it is now, or why nothing changed.',
  types: () => [Match, Refusal] as const,
});
