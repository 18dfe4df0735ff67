import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Warning } from './warning.ts';

@Resolver(() => Warning)
export class WarningResolver {
  @FieldResolver(() => String, { description: 'What to know, for the person who reads the report.' })
  text(@Root() warning: Warning, @Ctx() { say }: Context): string {
    return say(warning.said);
  }
}
