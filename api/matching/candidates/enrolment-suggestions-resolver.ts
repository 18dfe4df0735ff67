import { GraphQLError } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { programmesById } from '../../organisations/queries.ts';
import { Enrolment } from '../../people/volunteer.ts';
import type { Message } from '../../platform/refusal.ts';
import { spellsById } from '../../requests/queries.ts';
import { WaitlistSpell } from '../../requests/request.ts';
import { BlockerCode } from '../codes.ts';
import { candidatesByProgramme, type Waiting, waitingByProgramme } from '../queries.ts';
import type { Candidate } from '../suitability/people.ts';
import { sayBlocker } from '../suitability/sentences.ts';
import { rankSeekers, suitability, type Terms, termsOf } from '../suitability/suitability.ts';
import { whyNone } from '../suitability/why-none.ts';
import { SuggestionReason } from '../types.ts';
import { asReasons, roundKm } from './suggestions.ts';

@ObjectType({ description: 'A resident who waits and whom a volunteer suits. The coordinator decides.' })
export class ResidentSuggestion {
  @Field(() => Float, { description: 'The sum of the points of the reasons; the same as the resident sees.' })
  score!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Kilometres between the two as the crow flies; null when not known.',
  })
  distanceKm!: number | null;
  @Field(() => [SuggestionReason], { description: 'Why.' })
  reasons!: SuggestionReason[];
  spellId!: string;
}

@ObjectType({ description: 'What stands between a volunteer and those who wait.' })
export class WhyNoResident {
  @Field(() => BlockerCode, { description: 'What it is about.' })
  code!: BlockerCode;
  @Field(() => Int, { description: 'How many residents the volunteer would suit if only this were solved.' })
  residentsUnlocked!: number;
  said!: Message;
}

const mostSuggestions = 50;

@Resolver(() => Enrolment)
export class EnrolmentSuggestionsResolver {
  @FieldResolver(() => [ResidentSuggestion], {
    description: 'The residents who wait and whom the volunteer suits best, the best first.',
  })
  async suggestions(
    @Root() enrolment: Enrolment,
    @Arg('first', () => Int, { description: 'How many at most; 50 at most.' }) first: number,
    @Ctx() context: Context,
  ): Promise<ResidentSuggestion[]> {
    if (first < 0 || first > mostSuggestions)
      throw new GraphQLError(`"first" must be from 0 to ${mostSuggestions}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const { candidate, seekers, terms } = await factsOf(enrolment, context);
    if (!candidate) return [];
    return rankSeekers(candidate, seekers, terms)
      .slice(0, first)
      .map(({ seeker, verdict }) =>
        Object.assign(new ResidentSuggestion(), {
          score: verdict.tenths / 10,
          distanceKm: roundKm(verdict.distanceKm),
          reasons: asReasons(verdict.reasons, terms),
          spellId: seeker.spellId,
        }),
      );
  }

  @FieldResolver(() => [WhyNoResident], {
    description: 'What stands in the way when the volunteer suits nobody who waits; empty when somebody.',
  })
  async whyNone(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<WhyNoResident[]> {
    const { candidate, seekers, terms } = await factsOf(enrolment, context);
    if (!candidate || seekers.length === 0) return [];
    return whyNone(seekers.map((seeker) => suitability(seeker, candidate, terms))).map((why) =>
      Object.assign(new WhyNoResident(), {
        code: why.code,
        residentsUnlocked: why.unlocked,
        said: sayBlocker(why),
      }),
    );
  }
}

async function factsOf(
  enrolment: Enrolment,
  context: Context,
): Promise<{ candidate: Candidate | undefined; seekers: Waiting[]; terms: Terms }> {
  const [candidates, seekers, programme] = await Promise.all([
    context.load(candidatesByProgramme, enrolment.programmeId),
    context.load(waitingByProgramme, enrolment.programmeId),
    context.load(programmesById, enrolment.programmeId),
  ]);
  return {
    candidate: candidates?.find(({ enrolmentId }) => enrolmentId === enrolment.id),
    seekers: seekers ?? [],
    terms: termsOf(programme!.settings, context.today),
  };
}

@Resolver(() => ResidentSuggestion)
export class ResidentSuggestionResolver {
  @FieldResolver(() => WaitlistSpell, { description: 'Who waits.' })
  async waitlistEntry(
    @Root() { spellId }: ResidentSuggestion,
    @Ctx() context: Context,
  ): Promise<WaitlistSpell> {
    return (await context.load(spellsById, spellId))!;
  }
}

@Resolver(() => WhyNoResident)
export class WhyNoResidentResolver {
  @FieldResolver(() => String, {
    description: 'What stands in the way, with how many residents, in your language.',
  })
  text(@Root() why: WhyNoResident, @Ctx() { say }: Context): string {
    return say(why.said);
  }
}
