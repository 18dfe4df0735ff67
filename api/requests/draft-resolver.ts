import { Arg, Ctx, createUnionType, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Allowance, countFromNetwork } from '../access/counted.ts';
import type { Context } from '../context.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { message } from '../messages/texts.ts';
import { checkText } from '../people/filled-in.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { forgetDraft, newDraftCode, openDraft, saveDraft, tidyDraftCode } from './drafts.ts';

/** In characters: all that the portal asks, with a long question. */
const longestAnswers = 8000;
/** A library or a help desk has one network for many people. */
const saving: Allowance = { anHour: 120, otherwise: 'tooManyDrafts' };
const trying: Allowance = { anHour: 20, otherwise: 'tooManyDrafts' };

@ObjectType({ description: 'Answers are kept, to go on with later and on another device.' })
class SavedDraft {
  @Field({ description: 'The code that opens them. It is nowhere but here.' })
  code!: string;
  @Field(() => DateTimeScalar, { description: 'Until when they are kept.' })
  until!: Date;
}

@ObjectType({ description: 'Answers that were kept.' })
class OpenedDraft {
  @Field({ description: 'The answers, as they were given to keep.' })
  answers!: string;
  @Field(() => DateTimeScalar, { description: 'Until when they are kept.' })
  until!: Date;
}

@ObjectType({ description: 'Nothing is kept under the code any more.' })
class DraftForgotten {
  @Field({ description: 'That it is gone, for the person who reads it.' })
  message!: string;
}

const SaveDraftResult = createUnionType({
  name: 'SaveDraftResult',
  description: 'The code, or why the answers are not kept.',
  types: () => [SavedDraft, Refusal] as const,
});
const OpenDraftResult = createUnionType({
  name: 'OpenDraftResult',
  description: 'The answers, or why there are none.',
  types: () => [OpenedDraft, Refusal] as const,
});
const ForgetDraftResult = createUnionType({
  name: 'ForgetDraftResult',
  description: 'That nothing is kept any more, or why that could not be done.',
  types: () => [DraftForgotten, Refusal] as const,
});

/** Stopping halfway, and going on later: no account, a code only. */
@Resolver()
export class DraftResolver {
  @Mutation(() => SaveDraftResult, {
    description:
      'Keeps half a question for fourteen days, unreadable without the code that it answers with. For anyone.',
  })
  async saveRequestDraft(
    @Arg('answers', () => String, { description: 'What was filled in, as the client writes it.' })
    answers: string,
    @Arg('code', () => String, {
      nullable: true,
      description: 'The code of an earlier time, to keep it; a new one when left out.',
    })
    code: string | null,
    @Ctx() context: Context,
  ): Promise<SavedDraft | Refusal> {
    const mistake = refuseMistakes(checkText('answers', answers, longestAnswers));
    if (mistake) return mistake;
    const refusal = await countFromNetwork(context, 'SAVE_DRAFT', saving);
    if (refusal) return refusal;
    return transact(context.orm, { organisations: [] }, async (em) => {
      // Only a code that opens something is written over: nobody chooses a code of their own.
      const known = code ? tidyDraftCode(code) : undefined;
      const same = known && (await openDraft(em, known, context.now)) ? known : newDraftCode();
      const { until } = await saveDraft(em, same, answers, context.now);
      return Object.assign(new SavedDraft(), { code: same, until });
    });
  }

  @Mutation(() => OpenDraftResult, {
    description: 'The answers that are kept under a code. Attempts are counted. For anyone.',
  })
  async openRequestDraft(
    @Arg('code', () => String, { description: 'The code.' }) code: string,
    @Ctx() context: Context,
  ): Promise<OpenedDraft | Refusal> {
    const refusal = await countFromNetwork(context, 'OPEN_DRAFT', trying);
    if (refusal) return refusal;
    const known = tidyDraftCode(code);
    const found =
      known &&
      (await transact(context.orm, { organisations: [] }, (em) => openDraft(em, known, context.now)));
    return found ? Object.assign(new OpenedDraft(), found) : refuse('NOT_FOUND', 'draftNotFound', 'code');
  }

  @Mutation(() => ForgetDraftResult, {
    description:
      'Throws away what is kept under a code; the answer is the same when that is nothing. For anyone.',
  })
  async forgetRequestDraft(
    @Arg('code', () => String, { description: 'The code.' }) code: string,
    @Ctx() context: Context,
  ): Promise<DraftForgotten | Refusal> {
    const refusal = await countFromNetwork(context, 'OPEN_DRAFT', trying);
    if (refusal) return refusal;
    const known = tidyDraftCode(code);
    if (known) await transact(context.orm, { organisations: [] }, (em) => forgetDraft(em, known));
    return Object.assign(new DraftForgotten(), { message: context.say(message('draftForgotten')) });
  }
}
