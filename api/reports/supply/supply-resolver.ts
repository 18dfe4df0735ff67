import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { reportedWhose } from '../reported-whose.ts';
import { supplyAndDemand } from './supply-rows.ts';
import { SupplyAndDemand } from './supply-types.ts';

@Resolver()
export class SupplyResolver {
  @Query(() => [SupplyAndDemand], {
    nullable: true,
    description:
      'Who waits and who could help, by neighbourhood where people live, today or on the day of the instant; null when there is no such organisation or programme for you.',
  })
  async supplyAndDemand(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'One of its programmes; all together when left out.',
    })
    programme: string | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<SupplyAndDemand[] | null> {
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, { organisation, programme });
    return whose && supplyAndDemand(await context.reads.em(), whose, as);
  }
}
