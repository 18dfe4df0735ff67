import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisation } from '../../organisations/permitted.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { loadRequestReport } from './request-report.ts';
import { RequestReport } from './request-types.ts';

@Resolver()
export class RequestReportResolver {
  @Query(() => RequestReport, {
    nullable: true,
    description:
      'The requests that an organisation received in a period; null when there is no such organisation for you.',
  })
  async requestReport(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<RequestReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    return organisation && loadRequestReport(await context.reads.em(), organisation, period, as);
  }
}
