import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  Float,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { actSignedIn } from '../access/change.ts';
import type { Context } from '../context.ts';
import type { Day } from '../platform/days.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateScalar } from '../platform/scalars.ts';
import { ClockMoment } from './codes.ts';
import type { KpiClock, Organisation } from './organisation.ts';
import { basis as basisPart, writePart } from './part-actions.ts';
import { organisationToActIn, permittedOrganisation } from './permitted.ts';
import { basisOf, clocksOf, inOrder, usualClocks } from './reporting-basis.ts';

@ObjectType('KpiClock', {
  description: 'Between two moments of a request no more than so many working days.',
})
@InputType('KpiClockInput', {
  description: 'Between two moments of a request no more than so many working days.',
})
export class KpiClockFace {
  @Field(() => ClockMoment, { description: 'When the clock begins.' })
  from!: ClockMoment;
  @Field(() => ClockMoment, { description: 'When it stops; a later moment.' })
  until!: ClockMoment;
  @Field(() => Float, { description: 'Within so many working days, a whole number from 1 to 250.' })
  workingDays!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'How many should be in time, as a percentage, 1 to 100; null: shown and not judged.',
  })
  target?: number | null;
}

@InputType({ description: 'What the figures of an organisation are to stand on.' })
export class ReportingBasisInput {
  @Field(() => [KpiClockFace], {
    nullable: true,
    description: 'The clocks, in the order of reports, 1 to 20; null: the usual ones.',
  })
  clocks?: KpiClockFace[] | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From this day on all volunteers are known; null: always. Of those who joined before it, only who had not left by then.',
  })
  volunteersCompleteFrom?: Day | null;
}

@ObjectType({
  description: 'What the figures of an organisation are judged by, and from when they are whole.',
})
export class ReportingBasis {
  @Field(() => [KpiClockFace], { description: 'The clocks by which it is judged, in the order of reports.' })
  clocks!: KpiClockFace[];
  @Field({ description: 'Whether these are the usual ones: it set none of its own.' })
  areUsual!: boolean;
  @Field(() => [KpiClockFace], { description: 'The usual ones, to begin with or to go back to.' })
  usualClocks!: KpiClockFace[];
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'From this day on all volunteers are known; null: always. Of those who joined before it, only who had not left by then.',
  })
  volunteersCompleteFrom!: Day | null;
  @Field({ description: 'Whether you may set it.' })
  viewerCanSet!: boolean;
}

const ReportingBasisResult = createUnionType({
  name: 'ReportingBasisResult',
  description: 'What the figures stand on now, or why nothing changed.',
  types: () => [ReportingBasis, Refusal] as const,
});

@Resolver()
export class ReportingBasisResolver {
  @Query(() => ReportingBasis, {
    nullable: true,
    description:
      'What the figures of an organisation stand on; null when there is no such organisation for you.',
  })
  async reportingBasis(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ReportingBasis | null> {
    const organisation = await permittedOrganisation(context, id, 'report.read');
    if (!organisation) return null;
    const { id: organisationId } = organisation;
    return faceOf(organisation, await context.may('report.aim', { organisationId }));
  }

  @Mutation(() => ReportingBasisResult, {
    description:
      'Sets what the figures of an organisation stand on. It is a yardstick and no fact: reports of every period go by it from now on, also as they were known before. For managers.',
  })
  setReportingBasis(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('basis', () => ReportingBasisInput, { description: 'What they are to stand on.' })
    basis: ReportingBasisInput,
    @Arg('asRead', () => ReportingBasisInput, {
      nullable: true,
      description: 'What they stood on when you read it; refused when somebody changed it since.',
    })
    asRead: ReportingBasisInput | null,
    @Ctx() context: Context,
  ): Promise<ReportingBasis | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = organisationToActIn(viewer, organisation, 'report.aim');
      if (id instanceof Refusal) return id;
      const said = { value: basisFrom(basis), asRead: asRead && basisFrom(asRead) };
      const written = await writePart(em, basisPart, id, said, acting);
      return written instanceof Refusal ? written : faceOf(written, true);
    });
  }
}

const basisFrom = ({ clocks, volunteersCompleteFrom }: ReportingBasisInput) => ({
  clocks:
    clocks?.map(
      ({ target, ...clock }): KpiClock =>
        inOrder({ ...clock, ...(typeof target === 'number' && { target }) }),
    ) ?? null,
  volunteersCompleteFrom: volunteersCompleteFrom ?? null,
});

const faceOf = ({ settings }: Organisation, viewerCanSet: boolean): ReportingBasis =>
  Object.assign(new ReportingBasis(), {
    clocks: clocksOf(settings),
    areUsual: !settings.clocks,
    usualClocks,
    volunteersCompleteFrom: basisOf(settings).volunteersCompleteFrom,
    viewerCanSet,
  });
