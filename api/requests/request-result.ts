import { createUnionType } from 'type-graphql';
import { Refusal } from '../platform/refusal.ts';
import { Request } from './request.ts';

export const RequestResult = createUnionType({
  name: 'RequestResult',
  description: 'The request as it is now, or why nothing changed.',
  types: () => [Request, Refusal] as const,
});
