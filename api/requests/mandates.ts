import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Mandate as MandateRow } from '../access/account.ts';
import type { Acting } from '../access/change.ts';
import { may } from '../access/permissions.ts';
import type { Caller } from '../access/viewer.ts';
import { refuse } from '../messages/refuse.ts';
import { filled } from '../people/filled-in.ts';
import { grouped } from '../platform/batch.ts';
import { fromGlobalId, newId } from '../platform/ids.ts';
import { Node } from '../platform/node.ts';
import type { Refusal } from '../platform/refusal.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { recordRequestEvent } from './actions.ts';
import { ReferrerKind } from './codes.ts';
import type { OnBehalfInput } from './inputs.ts';
import { Request } from './request.ts';

@ObjectType({
  description: 'Somebody may follow a request for the resident, until one of them ends it.',
  implements: Node,
})
export class Mandate extends Node {
  @Field({ description: 'The name of whoever asked for the resident.' })
  name!: string;
  @Field({ description: 'Their mail address.' })
  email!: string;
  @Field(() => ReferrerKind, { description: 'Who they are.' })
  kind!: ReferrerKind;
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  fromAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it holds.' })
  endedAt!: Date | null;
  organisationId!: string;
  programmeId!: string;
  requesterId!: string;
  requestId!: string;
}

const asAnswer = (row: MandateRow): Mandate => Object.assign(new Mandate(), row);

/** Whoever asked for a resident, with consent and an address of their own, may follow the request from now on. */
export async function giveMandate(
  em: SqlEntityManager,
  { id: requestId, organisationId, programmeId, requesterId }: Request,
  { name, email, relation }: OnBehalfInput,
  now: Date,
): Promise<void> {
  const address = filled(email);
  if (!address) return;
  await em.insert(MandateRow, {
    id: newId(),
    organisationId,
    requestId,
    programmeId,
    requesterId,
    name: name.trim(),
    email: address.toLowerCase(),
    kind: relation,
    fromAt: now,
    endedAt: null,
  });
}

/** The mandates of each request, also those that have ended; the newest first. */
export async function mandatesByRequest(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Mandate[]>> {
  const rows = await em.find(MandateRow, { requestId: { $in: [...ids] } }, { orderBy: { fromAt: 'desc' } });
  return grouped(ids, rows.map(asAnswer), ({ requestId }) => requestId);
}

/** Ends a mandate: whoever had it is out at once, on every device, and no link lets them in again. */
export async function endMandate(
  em: SqlEntityManager,
  { grants }: Caller,
  globalId: string,
  acting: Acting,
): Promise<Mandate | Refusal> {
  const id = fromGlobalId('Mandate', globalId);
  const mandate = id && (await em.findOne(MandateRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!mandate || !may(grants, 'mandate.end', mandate))
    return refuse('NOT_FOUND', 'mandateNotFound', 'mandate');
  if (mandate.endedAt) return asAnswer(mandate);
  mandate.endedAt = acting.now;
  await em.flush();
  await em.execute('delete from session where mandate_id = ?', [mandate.id]);
  await em.execute('delete from one_time_link where mandate_id = ?', [mandate.id]);
  const request = await em.findOneOrFail(Request, { id: mandate.requestId });
  await recordRequestEvent(em, request, { type: 'MANDATE_ENDED', onDate: acting.today }, acting);
  return asAnswer(mandate);
}
