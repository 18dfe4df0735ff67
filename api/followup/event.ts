import { Entity } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, ObjectType } from 'type-graphql';
import {
  DayColumn,
  Instant,
  Json,
  Key,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { Writing } from '../platform/writing.ts';

export type EventEntity =
  | 'REQUEST'
  | 'MATCH'
  | 'ENROLMENT'
  | 'VACANCY'
  | 'APPLICATION'
  | 'WAITLIST'
  | 'ACCOUNT'
  | 'ERASURE'
  | 'RETENTION'
  | 'PROGRAMME'
  | 'ORGANISATION'
  | 'SURVEY'
  | 'MATERIAL';

/** Something that happened, written once and never changed: what, when it was so, when we knew, and by whom. */
@Entity()
@ObjectType({ description: 'Something that happened, in the order in which it was written down.' })
export class Event {
  @Key()
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  programmeId!: string | null;
  @Text()
  entity!: EventEntity;
  @RefColumn()
  entityId!: string;
  @Text()
  @Field({ description: 'What happened: a state that was reached, or a decision.' })
  type!: string;
  @OptionalText()
  fromStatus!: string | null;
  @OptionalText()
  toStatus!: string | null;
  @DayColumn()
  @Field(() => DateScalar, { name: 'on', description: 'The day on which it was so.' })
  onDate!: Day;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt!: Date;
  @OptionalRef()
  accountId!: string | null;
  @Json()
  details!: object | null;
}

/** What is told of something that happened. */
export type NewEvent = Pick<
  Event,
  'organisationId' | 'programmeId' | 'entity' | 'entityId' | 'type' | 'onDate' | 'recordedAt'
> &
  Partial<Pick<Event, 'fromStatus' | 'toStatus' | 'accountId' | 'details'>>;

/** Writes an event in the transaction of what it tells. */
export const recordEvent = (em: SqlEntityManager, event: NewEvent): Promise<void> =>
  new Writing().insert('event', eventRows([event])).write(em);

/** Events as they are written, in the order in which they happened. */
export const eventRows = (events: readonly NewEvent[]): Event[] =>
  events.map((event) => ({
    id: newId(),
    fromStatus: null,
    toStatus: null,
    accountId: null,
    details: null,
    ...event,
  }));
