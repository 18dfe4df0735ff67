import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { codes } from './codes.ts';

export const RefusalReason = codes('RefusalReason', 'Why something was not done.', {
  INVALID: 'What was sent is not possible or not complete; `fields` says where.',
  NOT_FOUND: 'There is no such thing, or not for you.',
  NOT_SIGNED_IN: 'Sign in first; or the address and password do not belong together.',
  WRONG_STATE: 'The state of things does not allow it (any more).',
  CHANGED_MEANWHILE: 'Somebody else changed it since you read it; `fields` says what.',
  CONFLICT: 'It would break a rule together with something that is already there.',
  CONFIRMATION_NEEDED: 'Show first that it is you: `confirmItIsMe`, or a passkey.',
  TOO_MANY_ATTEMPTS: 'Too many attempts; wait a while.',
});
export type RefusalReason = keyof typeof RefusalReason;

/** A sentence for people, not yet in a language: the key of a text and what is filled in. */
export interface Message {
  key: string;
  params: Readonly<Record<string, string | number>>;
}

/** Turns a message into a sentence in the reader's language. */
export type Say = (message: Message) => string;

@ObjectType({ description: 'What is wrong with one field of what was sent.' })
export class FieldError {
  @Field({ description: 'The field, as it is called in the input; nested fields with dots.' })
  readonly path: string;
  readonly said: Message;

  constructor(path: string, said: Message) {
    this.path = path;
    this.said = said;
  }
}

@ObjectType({ description: 'Something was asked that cannot be done; nothing was changed.' })
export class Refusal {
  @Field(() => RefusalReason, { description: 'The kind of refusal, for programs.' })
  readonly reason: RefusalReason;
  @Field(() => [FieldError], { description: 'The fields that it is about, if any.' })
  readonly fields: readonly FieldError[];
  readonly said: Message;

  constructor(reason: RefusalReason, said: Message, fields: readonly FieldError[] = []) {
    this.reason = reason;
    this.said = said;
    this.fields = fields;
  }
}

@Resolver(() => Refusal)
export class RefusalResolver {
  @FieldResolver(() => String, {
    description: 'What is the matter and what to do, for the person who reads it.',
  })
  message(@Root() refusal: Refusal, @Ctx() { say }: { say: Say }): string {
    return say(refusal.said);
  }
}

@Resolver(() => FieldError)
export class FieldErrorResolver {
  @FieldResolver(() => String, { description: 'What is wrong with it, for the person who filled it in.' })
  message(@Root() error: FieldError, @Ctx() { say }: { say: Say }): string {
    return say(error.said);
  }
}
