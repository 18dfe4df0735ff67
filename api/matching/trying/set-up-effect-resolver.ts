import { Arg, Ctx, createUnionType, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refuseMistakes } from '../../messages/refuse.ts';
import { programmeMistakes } from '../../organisations/programme-rules.ts';
import { settingsOf } from '../../organisations/programme-set-up.ts';
import { ProgrammeSetUpFace } from '../../organisations/programme-set-up-types.ts';
import { findProgramme } from '../../organisations/queries.ts';
import { Refusal } from '../../platform/refusal.ts';
import { candidatesByProgramme, waitingByProgramme } from '../queries.ts';
import { runningByProgramme } from './running-pairs.ts';
import { setUpEffect } from './set-up-effect.ts';

@ObjectType({ description: 'What would follow from setting a programme up otherwise, in numbers of people.' })
export class SetUpEffect {
  @Field(() => Int, { description: 'Residents who wait now.' })
  waiting!: number;
  @Field(() => Int, { description: 'Of these, for whom at least one volunteer suits as things are.' })
  servedBefore!: number;
  @Field(() => Int, { description: 'Of these, for whom at least one volunteer would suit.' })
  servedAfter!: number;
  @Field(() => Int, { description: 'Of the waiting, who would be too young or too old and now are not.' })
  outsideAges!: number;
  @Field(() => Int, { description: 'Of the waiting, who need support that would no longer be offered.' })
  withoutMode!: number;
  @Field(() => Int, { description: 'Volunteers who are enrolled now.' })
  volunteers!: number;
  @Field(() => Int, { description: 'Of these, who have all that is asked now and would lack something.' })
  noLongerScreened!: number;
  @Field(() => Int, { description: 'Of these, who lack something now and would have all that is asked.' })
  newlyScreened!: number;
  @Field(() => Int, {
    description:
      'Of these, who agreed on another number of matches than who enrols then would get; they keep it.',
  })
  otherCapacity!: number;
  @Field(() => Int, { description: 'Pairs that are linked now.' })
  running!: number;
  @Field(() => Int, { description: 'Of these, whose trial has lasted long enough to ask how it goes.' })
  trialsDueBefore!: number;
  @Field(() => Int, { description: 'Of these, whose trial would have lasted long enough.' })
  trialsDueAfter!: number;
  @Field(() => Int, { description: 'Of these, which have lasted longer than is expected.' })
  longerBefore!: number;
  @Field(() => Int, { description: 'Of these, which would have lasted longer than expected.' })
  longerAfter!: number;
}

const SetUpEffectResult = createUnionType({
  name: 'SetUpEffectResult',
  description: 'What would follow, or what is wrong with how the programme is to be.',
  types: () => [SetUpEffect, Refusal] as const,
});

@Resolver()
export class SetUpEffectResolver {
  @Query(() => SetUpEffectResult, {
    nullable: true,
    description:
      'What would follow from setting a programme up so; null when there is no such programme for you. Changes nothing. For administrators.',
  })
  async setUpEffect(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('setUp', () => ProgrammeSetUpFace, { description: 'How it would be.' }) setUp: ProgrammeSetUpFace,
    @Ctx() context: Context,
  ): Promise<SetUpEffect | Refusal | null> {
    const programme = await findProgramme(await context.reads.em(), programmeId);
    if (!programme) return null;
    const { id, organisationId, settings } = programme;
    if (!(await context.may('programme.setUp', { organisationId }))) return null;
    const refusal = refuseMistakes(programmeMistakes(setUp, context.today));
    if (refusal) return refusal;
    const [seekers, candidates, pairs] = await Promise.all([
      context.load(waitingByProgramme, id),
      context.load(candidatesByProgramme, id),
      context.load(runningByProgramme, id),
    ]);
    const pool = { seekers: seekers ?? [], candidates: candidates ?? [], pairs: pairs ?? [] };
    const after = { ...setUp, settings: settingsOf(setUp, settings) };
    return Object.assign(new SetUpEffect(), setUpEffect(pool, programme, after, context.today));
  }
}
