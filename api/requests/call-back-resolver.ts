import { Arg, Ctx, createUnionType, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Allowance, countFromNetwork } from '../access/counted.ts';
import type { Context } from '../context.ts';
import { message } from '../messages/texts.ts';
import { toGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { programmeThatCalls, requestOfCall } from './call-back.ts';
import { CallMeBackInput } from './inputs.ts';
import { promisedWorkingDays } from './rules.ts';
import { submitRequest } from './submit.ts';

/** A community centre has one network for many people. */
const calling: Allowance = { anHour: 30, otherwise: 'tooManyCalls' };

@ObjectType({ description: 'A coordinator calls back.' })
class CallBackAsked {
  @Field({ description: 'The code by which whoever asked can ask how things stand.' })
  reference!: string;
  @Field({ description: 'Who calls, and when, for the person who reads it.' })
  message!: string;
}

const CallMeBackResult = createUnionType({
  name: 'CallMeBackResult',
  description: 'That a coordinator calls back, or what is missing for that.',
  types: () => [CallBackAsked, Refusal] as const,
});

/** Being called instead of filling in: it comes into the inbox of the programme like any other request. */
@Resolver()
export class CallBackResolver {
  @Mutation(() => CallMeBackResult, {
    description: 'Asks to be called back, by a coordinator near the postcode. For anyone.',
  })
  async callMeBack(
    @Arg('input', () => CallMeBackInput, { description: 'Whom to call, and when.' }) input: CallMeBackInput,
    @Ctx() context: Context,
  ): Promise<CallBackAsked | Refusal> {
    const refusal = await countFromNetwork(context, 'CALL_BACK', calling);
    if (refusal) return refusal;
    const programme = await programmeThatCalls(await context.reads.em(), input);
    if (programme instanceof Refusal) return programme;
    const asked = requestOfCall(toGlobalId('Programme', programme.id), input);
    if (asked instanceof Refusal) return asked;
    const { now, today, language } = context;
    const request = await context.act(
      (em) => submitRequest(em, programme, asked, { accountId: null, now, today }, language),
      programme.organisationId,
    );
    if (request instanceof Refusal) return request;
    const days = promisedWorkingDays;
    return Object.assign(new CallBackAsked(), {
      reference: request.reference,
      message: context.say(message('nextWeCall', { days })),
    });
  }
}
