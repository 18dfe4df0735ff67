import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, createUnionType, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refuseMistakes } from '../../messages/refuse.ts';
import { message } from '../../messages/texts.ts';
import type { Programme } from '../../organisations/programme.ts';
import { permittedProgramme } from '../../organisations/programme-page.ts';
import { pointOfPostcode } from '../../places/queries.ts';
import { byId } from '../../platform/batch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { WaitlistSpell } from '../../requests/request.ts';
import { refuseTooManyPairs } from '../at-once.ts';
import { candidatesByProgramme, type Waiting, waitingByProgramme } from '../queries.ts';
import { termsOf } from '../suitability/suitability.ts';
import { type RecruitmentNeed as Need, recruitmentNeeds } from './brief.ts';
import { type Changes, changed, type Outcome, outcomeOf, type Pool } from './what-if.ts';
import { whatIfMistakes } from './what-if-rules.ts';
import { PlanFigures, RecruitmentNeed, WhatIf, WhatIfInput } from './what-if-types.ts';

const WhatIfResult = createUnionType({
  name: 'WhatIfResult',
  description: 'What would be otherwise, or why that cannot be worked out.',
  types: () => [WhatIf, Refusal] as const,
});

@Resolver()
export class WhatIfResolver {
  @Query(() => WhatIfResult, {
    nullable: true,
    description:
      'What the waitlist of a programme would be like if something were changed; null when there is no such programme for you. Changes nothing. For coordinators.',
  })
  async whatIf(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('changes', () => WhatIfInput, { description: 'What would be otherwise.' }) input: WhatIfInput,
    @Ctx() context: Context,
  ): Promise<WhatIf | Refusal | null> {
    const programme = await permittedProgramme(context, programmeId, 'waitlist.read');
    if (!programme) return null;
    const em = await context.reads.em();
    const refusal = refuseMistakes(whatIfMistakes(input, programme));
    if (refusal) return refusal;
    const pool = await poolOf(programme, context);
    return compare(em, outcomeOf(pool), outcomeOf(changed(pool, await changesOf(em, input, programme))));
  }

  @Query(() => [RecruitmentNeed], {
    nullable: true,
    description:
      'Which volunteers a programme misses: who stays without a buddy in the best plan, grouped by what they need; null when there is no such programme for you. For coordinators.',
  })
  async recruitmentBrief(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Ctx() context: Context,
  ): Promise<RecruitmentNeed[] | null> {
    const programme = await permittedProgramme(context, programmeId, 'waitlist.read');
    if (!programme) return null;
    const pool = await poolOf(programme, context);
    const { matched } = outcomeOf(pool);
    return recruitmentNeeds(pool.seekers.filter(({ spellId }) => !matched.has(spellId))).map((need) =>
      said(need, programme, context),
    );
  }
}

async function poolOf({ id, settings }: Programme, context: Context): Promise<Pool<Waiting>> {
  const [seekers, candidates] = await Promise.all([
    context.load(waitingByProgramme, id),
    context.load(candidatesByProgramme, id),
  ]);
  refuseTooManyPairs(
    seekers?.length ?? 0,
    candidates?.length ?? 0,
    'ask for a plan with "startMatchPlan", which is made apart',
  );
  return { seekers: seekers ?? [], candidates: candidates ?? [], terms: termsOf(settings, context.today) };
}

async function changesOf(em: SqlEntityManager, input: WhatIfInput, programme: Programme): Promise<Changes> {
  const postcodes = (input.volunteers ?? []).flatMap(({ postcode }) => postcode ?? []);
  const places = await pointOfPostcode(em, postcodes);
  return {
    weights: Object.fromEntries((input.weights ?? []).map(({ code, weight }) => [code, weight])),
    maxDistanceKm: input.maxDistanceKm ?? undefined,
    volunteers: (input.volunteers ?? []).map((kind) => ({
      count: kind.count,
      supportModes: kind.supportModes ?? programme.supportModes,
      availability: kind.availability ?? [],
      languages: kind.languages ?? ['nl'],
      gender: kind.gender ?? null,
      capacity: kind.capacity ?? 1,
      place: (kind.postcode && places.get(kind.postcode)) || null,
    })),
  };
}

async function compare(
  em: SqlEntityManager,
  before: Outcome<Waiting>,
  after: Outcome<Waiting>,
): Promise<WhatIf> {
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((id) => !other.has(id));
  const gained = only(after.matched, before.matched);
  const lost = only(before.matched, after.matched);
  const spells = await byId(WaitlistSpell)(em, [...gained, ...lost]);
  const longestFirst = (ids: readonly string[]) =>
    ids
      .map((id) => spells.get(id)!)
      .sort((a, b) => (a.waitingSince < b.waitingSince ? -1 : a.waitingSince > b.waitingSince ? 1 : 0));
  const pairs = ({ pairs }: Outcome<Waiting>) =>
    pairs.map(({ seeker, candidate }) => `${seeker.spellId} ${candidate.enrolmentId}`);
  const known = new Set(pairs(before));
  return Object.assign(new WhatIf(), {
    before: figures(before),
    after: figures(after),
    gained: longestFirst(gained),
    lost: longestFirst(lost),
    otherPairs: pairs(after).filter((pair) => !known.has(pair)).length,
  });
}

const figures = ({ figures: { tenths, medianKm, ...rest } }: Outcome<Waiting>): PlanFigures =>
  Object.assign(new PlanFigures(), {
    ...rest,
    totalScore: tenths / 10,
    medianKm: medianKm === null ? null : Math.round(medianKm * 10) / 10,
  });

function said(need: Need, programme: Programme, { say }: Context): RecruitmentNeed {
  const params = {
    count: need.count,
    supportMode: need.supportMode,
    languages: need.languages.join(', '),
    gender: need.gender ?? '',
    district: need.district ?? '',
    programme: programme.name,
  };
  return Object.assign(new RecruitmentNeed(), need, {
    text: say(message('recruitmentNeed', params)),
    vacancyTitle: say(message('recruitmentTitle', params)),
    vacancySummary: say(message('recruitmentSummary', params)),
  });
}
