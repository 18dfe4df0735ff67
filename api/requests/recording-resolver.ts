import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actSignedIn } from '../access/change.ts';
import { may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { permittedProgramme } from '../organisations/programme-page.ts';
import { programmesByOrganisation } from '../organisations/queries.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { RecordRequestInput } from './inputs.ts';
import { recordRequest } from './recording.ts';
import { Request } from './request.ts';
import { RequestResult } from './request-result.ts';
import { requestsOfSimilarPeople } from './similar-people.ts';

/** Writing down who asks by telephone or on paper. */
@Resolver(() => Request)
export class RecordingResolver {
  @Mutation(() => RequestResult, {
    description:
      'Writes down a request that came in by telephone, on paper or at the desk, and with it the first contact, and the intake if it was held at once. For coordinators.',
  })
  recordRequest(
    @Arg('input', () => RecordRequestInput, { description: 'The request.' }) input: RecordRequestInput,
    @Ctx() context: Context,
  ): Promise<Request | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = fromGlobalId('Programme', input.programme);
      const programme = id ? await em.findOne(Programme, { id }) : null;
      const place = programme && { organisationId: programme.organisationId, programmeId: programme.id };
      if (!programme || !place || !may(viewer.grants, 'request.handle', place))
        return refuse('NOT_FOUND', 'programmeNotFound', 'programme');
      return recordRequest(em, programme, input, acting, context.language);
    });
  }

  @Query(() => [Request], {
    description:
      'The last request of each person in the organisation of a programme who could be the same: born on the same day with a similar last name, or with the same telephone number. Five at most; that you looked is written down. For coordinators.',
  })
  async similarPeople(
    @Arg('programme', () => ID, { description: 'The programme for which somebody asks.' }) globalId: string,
    @Arg('lastName', () => String, { nullable: true, description: 'The last name, as far as it is typed.' })
    lastName: string | null,
    @Arg('birthDate', () => DateScalar, { nullable: true, description: 'The day of birth.' })
    birthDate: Day | null,
    @Arg('phone', () => String, { nullable: true, description: 'The telephone number.' })
    phone: string | null,
    @Ctx() context: Context,
  ): Promise<Request[]> {
    const programme = await permittedProgramme(context, globalId, 'request.handle');
    if (!programme) return [];
    const { organisationId } = programme;
    const programmes = (await context.load(programmesByOrganisation, organisationId)) ?? [];
    const { grants } = await context.caller();
    const seen = programmes
      .map(({ id }) => id)
      .filter((programmeId) => may(grants, 'request.read', { organisationId, programmeId }));
    const asking = {
      lastName: lastName?.slice(0, 100) ?? null,
      birthDate: birthDate ?? null,
      phone: phone?.slice(0, 30) ?? null,
    };
    const found = await requestsOfSimilarPeople(await context.reads.em(), organisationId, seen, asking);
    for (const { id } of found)
      context.look({
        organisationId,
        entity: 'Request',
        entityId: id,
        action: 'request.read',
        group: 'IDENTITY',
        why: 'SIMILAR_PERSON',
      });
    return found;
  }
}
