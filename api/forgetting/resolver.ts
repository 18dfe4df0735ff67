import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn, type ChangeRule, lockForChange } from '../access/change.ts';
import { may } from '../access/permissions.ts';
import type { Context } from '../context.ts';
import { Organisation } from '../organisations/organisation.ts';
import { organisationToActIn, permittedOrganisation, programmeWithin } from '../organisations/permitted.ts';
import { PageArgs } from '../organisations/programme-page.ts';
import { type Connection, connectionOf, entityPage } from '../platform/connection.ts';
import { Refusal } from '../platform/refusal.ts';
import { ErasureBatch, Retention } from './batch.ts';
import { DossierKind } from './codes.ts';
import { approveErasure, cancelErasure, proposeErasure } from './erasure.ts';
import { writingLedger } from './ledger.ts';
import { batchCounts } from './queries.ts';
import { dueAsCsv, loadRetention, setRetentionPeriod } from './retention.ts';
import { approvalObstacle } from './rules.ts';

const ErasureBatchConnection = connectionOf(ErasureBatch, 'ErasureBatch');

export const ErasureBatchResult = createUnionType({
  name: 'ErasureBatchResult',
  description: 'The proposal as it is now, or why nothing changed.',
  types: () => [ErasureBatch, Refusal] as const,
});
const RetentionResult = createUnionType({
  name: 'RetentionResult',
  description: 'What is kept and for how long, as it is now; or why nothing changed.',
  types: () => [Retention, Refusal] as const,
});

@Resolver(() => Retention)
export class RetentionResolver {
  @Query(() => Retention, {
    nullable: true,
    description:
      'What an organisation keeps and for how long; null when there is no such organisation for you. For administrators and managers.',
  })
  async retention(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Retention | null> {
    const organisation = await permittedOrganisation(context, id, 'retention.read');
    return organisation && loadRetention(await context.reads.em(), organisation, context.today);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'What need not be kept any more, row by row as CSV, without whose it is; null when there is no such organisation for you. For administrators and managers.',
  })
  async retentionCsv(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) id: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const organisation = await permittedOrganisation(context, id, 'retention.read');
    return organisation && dueAsCsv(await context.reads.em(), organisation, context.today);
  }

  @Query(() => ErasureBatchConnection, {
    nullable: true,
    description:
      'Proposals to erase, the newest first; null when there is no such organisation for you. For administrators and managers.',
  })
  async erasureBatches(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) id: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ErasureBatch> | null> {
    const organisation = await permittedOrganisation(context, id, 'retention.read');
    if (!organisation) return null;
    const where = { organisationId: organisation.id };
    return entityPage(
      await context.reads.em(),
      ErasureBatch,
      where,
      { proposedAt: 'desc', id: 'desc' },
      first,
      after,
    );
  }

  @Mutation(() => RetentionResult, {
    description: 'Sets how long a kind of data is kept after it was closed. For administrators.',
  })
  async setRetentionPeriod(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'The programme; what holds for the others when left out.',
    })
    programmeId: string | null,
    @Arg('kind', () => DossierKind, { description: 'The kind of data.' }) kind: DossierKind,
    @Arg('months', () => Int, { description: 'Months, 1 to 120.' }) months: number,
    @Ctx() context: Context,
  ): Promise<Retention | Refusal> {
    return changeRetention(context, organisationId, programmeId, async (em, place, acting) => {
      const set = await setRetentionPeriod(em, place.organisation.id, { ...place, kind, months }, acting);
      return set instanceof Refusal ? set : loadRetention(em, place.organisation, acting.today);
    });
  }

  @Mutation(() => ErasureBatchResult, {
    description:
      'Proposes to erase what need not be kept any more, 5000 dossiers at most at once. For administrators.',
  })
  proposeErasure(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('kind', () => DossierKind, { description: 'The kind of data.' }) kind: DossierKind,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'Only of this programme; of all when left out.',
    })
    programmeId: string | null,
    @Ctx() context: Context,
  ): Promise<ErasureBatch | Refusal> {
    return changeRetention(context, organisationId, programmeId, (em, place, acting) =>
      proposeErasure(em, place.organisation.id, { ...place, kind }, acting),
    );
  }

  @Mutation(() => ErasureBatchResult, {
    description:
      'Erases what somebody else proposed, as far as it still need not be kept. It cannot be undone. For administrators and managers.',
  })
  approveErasure(
    @Arg('batch', () => ID, { description: 'The proposal.' }) batch: string,
    @Ctx() context: Context,
  ): Promise<ErasureBatch | Refusal> {
    return writingLedger(context.erasureLedger, context.now, (write) =>
      actSignedIn(context, async (em, viewer, acting) => {
        const found = await lockForChange(em, viewer, batchRule, batch);
        if (found instanceof Refusal) return found;
        return approveErasure(em, found, acting, (forgotten) => write(found.organisationId, forgotten));
      }),
    );
  }

  @Mutation(() => ErasureBatchResult, {
    description: 'Takes back a proposal to erase; nothing is erased. For administrators and managers.',
  })
  cancelErasure(
    @Arg('batch', () => ID, { description: 'The proposal.' }) batch: string,
    @Ctx() context: Context,
  ): Promise<ErasureBatch | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(em, viewer, batchRule, batch);
      return found instanceof Refusal ? found : cancelErasure(em, found, acting);
    });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may propose to erase, and set how long is kept.',
  })
  viewerCanPropose(@Root() { organisationId }: Retention, @Ctx() context: Context): Promise<boolean> {
    return context.may('retention.propose', { organisationId });
  }
}

@Resolver(() => Organisation)
export class OrganisationRetentionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether you may see what it keeps, and for how long.' })
  viewerCanSeeRetention(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('retention.read', { organisationId: id });
  }
}

@Resolver(() => ErasureBatch)
export class ErasureBatchResolver {
  @FieldResolver(() => DossierKind, {
    nullable: true,
    name: 'kind',
    description: 'The kind of data; null: all there is about one person, who asked for it.',
  })
  kindOfData(@Root() { kind }: ErasureBatch): DossierKind | null {
    return kind === 'PERSON' ? null : kind;
  }

  @FieldResolver(() => Int, { description: 'How many dossiers were proposed.' })
  async proposed(@Root() { id }: ErasureBatch, @Ctx() context: Context): Promise<number> {
    return (await context.load(batchCounts, id))?.proposed ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many were erased; the others had to be kept after all.' })
  async erased(@Root() { id }: ErasureBatch, @Ctx() context: Context): Promise<number> {
    return (await context.load(batchCounts, id))?.erased ?? 0;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you proposed it yourself.' })
  async proposedByViewer(@Root() batch: ErasureBatch, @Ctx() context: Context): Promise<boolean> {
    const viewer = await context.viewer();
    return viewer !== undefined && batch.proposedBy === viewer.id;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can approve it now: not what you proposed.' })
  async viewerCanApprove(@Root() batch: ErasureBatch, @Ctx() context: Context): Promise<boolean> {
    const { viewer, grants } = await context.caller();
    const { organisationId } = batch;
    return (
      !approvalObstacle(batch, viewer?.id ?? null) && may(grants, 'retention.approve', { organisationId })
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can take it back now.' })
  async viewerCanCancel(@Root() batch: ErasureBatch, @Ctx() context: Context): Promise<boolean> {
    const { status, organisationId } = batch;
    return status === 'PROPOSED' && (await context.may('retention.approve', { organisationId }));
  }
}

const batchRule: ChangeRule<ErasureBatch> = {
  entity: ErasureBatch,
  type: 'ErasureBatch',
  argument: 'batch',
  permission: 'retention.approve',
  missing: 'erasureNotFound',
};

type Changing = Parameters<typeof actSignedIn>[1];
interface RetentionPlace {
  organisation: Organisation;
  programmeId: string | null;
}

/** Does something about what an organisation keeps, if whoever asks may propose there. */
function changeRetention<T>(
  context: Context,
  organisationId: string,
  programmeId: string | null,
  work: (
    em: Parameters<Changing>[0],
    place: RetentionPlace,
    acting: Parameters<Changing>[2],
  ) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return actSignedIn(context, async (em, viewer, acting) => {
    const id = organisationToActIn(viewer, organisationId, 'retention.propose');
    if (id instanceof Refusal) return id;
    const programme = await programmeWithin(em, id, programmeId);
    if (programme instanceof Refusal) return programme;
    const organisation = await em.findOneOrFail(Organisation, { id });
    return work(em, { organisation, programmeId: programme }, acting);
  });
}
