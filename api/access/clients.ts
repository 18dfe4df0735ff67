import { randomBytes } from 'node:crypto';
import { Entity } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { type Mistake, refuseMistakes } from '../messages/refuse.ts';
import { Programme } from '../organisations/programme.ts';
import { checkText, filled } from '../people/filled-in.ts';
import {
  Instant,
  Key,
  OptionalDay,
  OptionalInstant,
  OptionalRef,
  RefColumn,
  Text,
  TextList,
} from '../platform/columns.ts';
import { addMonths, amsterdamDay, type Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { Node } from '../platform/node.ts';
import type { Refusal } from '../platform/refusal.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import type { Acting } from './change.ts';
import { matrix } from './matrix.ts';
import { hashToken } from './sessions.ts';
import { traceAct } from './traces.ts';

/** The token of a program, as a hash. Holds a secret, so it has no face in the schema. */
@Entity()
export class ApiToken {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  programmeId!: string | null;
  @Text()
  name!: string;
  @Text()
  tokenHash!: string;
  @TextList()
  scopes!: string[];
  @RefColumn()
  createdBy!: string;
  @Instant()
  createdAt!: Date;
  @Instant()
  expiresAt!: Date;
  @OptionalInstant()
  revokedAt!: Date | null;
  @OptionalDay()
  lastUsedOn!: Day | null;
}

@ObjectType('ApiToken', {
  description: 'A token with which a program of an organisation reads; never the token itself.',
  implements: Node,
})
export class Client extends Node {
  @Field({ description: 'What it is called.' })
  name!: string;
  @Field(() => [String], { description: 'What it may do, as names of permissions.' })
  scopes!: string[];
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked, if it was.' })
  revokedAt!: Date | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it was used.' })
  lastUsedOn!: Day | null;
  @Field(() => Programme, { nullable: true, description: 'The programme, when it reads of one only.' })
  programme?: Programme | null;
  programmeId!: string | null;
}

@InputType({ description: 'A token for a program.' })
export class ApiTokenInput {
  @Field(() => String, { description: 'What to call it: which program uses it.' })
  name!: string;
  @Field(() => [String], { description: 'What it may do: `report.read`.' })
  scopes!: string[];
  @Field(() => DateTimeScalar, { description: 'When it ends; a year from now at most.' })
  expiresAt!: Date;
  @Field(() => ID, { nullable: true, description: 'The programme, when it is to read of one only.' })
  programme?: string | null;
}

/** What a token can be given: what a reporter may read. */
const possibleScopes: readonly string[] = matrix
  .filter(({ role }) => role === 'REPORTER')
  .flatMap(({ may }) =>
    Object.entries(may).flatMap(([entity, actions]) =>
      Object.keys(actions).map((action) => `${entity}.${action}`),
    ),
  )
  .filter((permission) => permission.endsWith('.read'));

const longestMonths = 12;

function tokenMistakes({ name, scopes, expiresAt }: ApiTokenInput, { now, today }: Acting): Mistake[] {
  const mistakes: Mistake[] = filled(name)
    ? checkText('name', name, 200)
    : [{ field: 'name', key: 'tokenNameNeeded' }];
  if (scopes.length === 0 || scopes.some((scope) => !possibleScopes.includes(scope)))
    mistakes.push({ field: 'scopes', key: 'tokenScopes', params: { scopes: possibleScopes.join(', ') } });
  if (expiresAt <= now || amsterdamDay(expiresAt) > addMonths(today, longestMonths))
    mistakes.push({ field: 'expiresAt', key: 'tokenTerm' });
  return mistakes;
}

/** Makes a token for a program of an organisation; gives it once, because only its hash is kept. */
export async function createClient(
  em: SqlEntityManager,
  place: { organisationId: string; programmeId: string | null },
  input: ApiTokenInput,
  acting: Acting & { accountId: string },
): Promise<{ token: string; id: string } | Refusal> {
  const refusal = refuseMistakes(tokenMistakes(input, acting));
  if (refusal) return refusal;
  // What it begins with tells whoever finds one lying about what it is.
  const token = `kpl_${randomBytes(32).toString('base64url')}`;
  const id = newId();
  await em.insert(ApiToken, {
    ...place,
    id,
    name: input.name.trim(),
    tokenHash: hashToken(token),
    scopes: [...new Set(input.scopes)],
    createdBy: acting.accountId,
    createdAt: acting.now,
    expiresAt: input.expiresAt,
    revokedAt: null,
    lastUsedOn: null,
  });
  await traceAct(em, { ...place, action: 'client.create', entity: 'ApiToken', entityId: id });
  return { token, id };
}

/** Ends a token at once; one that was revoked before stays as it was. */
export async function revokeClient(
  em: SqlEntityManager,
  { id, organisationId, revokedAt }: ApiToken,
  { now }: Acting,
): Promise<void> {
  if (revokedAt) return;
  await em.nativeUpdate(ApiToken, { id }, { revokedAt: now });
  await traceAct(em, { organisationId, action: 'client.revoke', entity: 'ApiToken', entityId: id });
}

/** The tokens of an organisation, the newest first. */
export async function clientsOf(em: SqlEntityManager, organisationId: string): Promise<Client[]> {
  const rows = await em.find(ApiToken, { organisationId }, { orderBy: { createdAt: 'desc', id: 'asc' } });
  return rows.map(asClient);
}

const asClient = ({ tokenHash, createdBy, ...row }: ApiToken): Client => Object.assign(new Client(), row);
