import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { WhoseArgs } from '../report-args.ts';
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
    @Args(() => WhoseArgs) asked: WhoseArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<SupplyAndDemand[] | null> {
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    return whose && supplyAndDemand(await context.reads.em(), whose, as);
  }
}
