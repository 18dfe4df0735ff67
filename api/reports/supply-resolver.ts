import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { permittedOrganisationId } from '../organisations/permitted.ts';
import { findProgramme } from '../organisations/queries.ts';
import { asAsked, KnownAtArgs } from './known/known-at.ts';
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
    const em = await context.reads.em();
    if (!programme) {
      const id = await permittedOrganisationId(context, organisation, 'report.read');
      return id ? supplyAndDemand(em, id, undefined, as) : null;
    }
    const found = await findProgramme(em, programme);
    if (!found) return null;
    const { id: programmeId, organisationId } = found;
    const mayRead = await context.may('report.read', { organisationId, programmeId });
    return mayRead ? supplyAndDemand(em, organisationId, programmeId, as) : null;
  }
}
