import { Entity } from '@mikro-orm/decorators/legacy';
import {
  Instant,
  Key,
  OptionalDay,
  OptionalInstant,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
  TextList,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import type { Gender, Trait } from './codes.ts';

/** A human being as one organisation knows them: a resident, a volunteer, or both. */
@Entity()
export class Person {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @Text()
  firstName!: string;
  @Text()
  lastName!: string;
  @OptionalDay()
  birthDate!: Day | null;
  @OptionalText()
  gender!: Gender | null;
  @OptionalText()
  postcode!: string | null;
  @OptionalText()
  email!: string | null;
  @OptionalText()
  phone!: string | null;
  @TextList()
  languages: string[] = [];
  @TextList()
  interests: string[] = [];
  @TextList()
  professions: string[] = [];
  @OptionalText()
  lifePhilosophy!: string | null;
  @TextList()
  traits: Trait[] = [];
  @OptionalDay()
  deceasedOn!: Day | null;
  @Instant()
  recordedAt!: Date;
  /** When the identity went; what stays is there to be counted. */
  @OptionalInstant()
  anonymisedAt?: Date | null;
}

/** Somebody who asks for a buddy, or for whom one is asked. */
@Entity()
export class Requester {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  personId!: string;
  /** The household, in a programme that is for a whole one. */
  @OptionalRef()
  householdId!: string | null;
  @OptionalText()
  key!: string | null;
}

/** People who live together, and get a buddy together. */
@Entity()
export class Household {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @Text()
  name!: string;
}
