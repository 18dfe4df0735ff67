import { Entity } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import type { Language } from '../messages/texts.ts';
import { Instant, OptionalInstant, OptionalRef, RefColumn, Text, Whole } from '../platform/columns.ts';
import { newId } from '../platform/ids.ts';
import { Node } from '../platform/node.ts';
import type { Refusal } from '../platform/refusal.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { ConsentGiver, ConsentPurpose } from './codes.ts';
import { newestVersion } from './consent-texts.ts';

@Entity()
@ObjectType({
  description: 'That somebody agreed, to which text, and whether they took it back.',
  implements: Node,
})
export class Consent extends Node {
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  personId!: string | null;
  @OptionalRef()
  requestId!: string | null;
  @OptionalRef()
  applicationId!: string | null;
  @Text()
  @Field(() => ConsentPurpose, { description: 'To what.' })
  purpose!: ConsentPurpose;
  @Whole()
  @Field(() => Int, { description: 'Which version of the text.' })
  textVersion!: number;
  @Text()
  @Field(() => String, { description: 'In which language the text was read: nl, en or ar.' })
  language!: Language;
  @Text()
  @Field(() => ConsentGiver, { description: 'Who said so.' })
  givenBy!: ConsentGiver;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  givenAt!: Date;
  @OptionalInstant()
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back, if it was.' })
  withdrawnAt!: Date | null;
}

type About = Pick<Consent, 'organisationId' | 'purpose' | 'language' | 'givenBy'> &
  Partial<Pick<Consent, 'personId' | 'requestId' | 'applicationId'>>;

/** Writes down that somebody agreed, and to which text: the newest, unless the client says that it showed another. */
export async function recordConsent(
  em: SqlEntityManager,
  about: About,
  version: number | null | undefined,
  now: Date,
): Promise<void> {
  await em.insert(Consent, {
    id: newId(),
    personId: null,
    requestId: null,
    applicationId: null,
    textVersion: version ?? newestVersion(about.purpose),
    givenAt: now,
    withdrawnAt: null,
    ...about,
  });
}

/** To what somebody agreed, the newest first: what they said as an applicant goes with them. */
export async function consentsOf(em: SqlEntityManager, personId: string): Promise<Consent[]> {
  const applications = await em.execute<{ id: string }[]>(
    'select a.id from application a join volunteer v on v.id = a.volunteer_id where v.person_id = ?',
    [personId],
  );
  return em.find(
    Consent,
    { $or: [{ personId }, { applicationId: { $in: applications.map(({ id }) => id) } }] },
    { orderBy: { givenAt: 'desc', id: 'desc' } },
  );
}

/** Takes a consent back: from then on nothing is done any more that rests on it. */
export async function withdrawConsent(
  em: SqlEntityManager,
  consent: Consent,
  { accountId, now, today }: Acting,
): Promise<Consent | Refusal> {
  if (consent.withdrawnAt) return refuse('WRONG_STATE', 'consentWithdrawnAlready');
  consent.withdrawnAt = now;
  await em.flush();
  const { organisationId, requestId, applicationId } = consent;
  // What volunteers may read of a resident rests on it.
  if (requestId) await em.execute('update request set summary_agreed_at = null where id = ?', [requestId]);
  await recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: requestId ? 'REQUEST' : 'APPLICATION',
    entityId: (requestId ?? applicationId)!,
    type: 'CONSENT_WITHDRAWN',
    onDate: today,
    recordedAt: now,
    accountId,
  });
  return consent;
}
