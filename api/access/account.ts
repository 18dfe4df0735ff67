import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Instant, Key, OptionalInstant, OptionalRef, RefColumn, Text } from '../platform/columns.ts';
import type { Role } from './codes.ts';

/** Somebody of the staff who can sign in. Holds a secret, so it has no face in the schema. */
@Entity()
export class Account {
  @Key()
  id!: string;
  @Text()
  email!: string;
  @Text()
  displayName!: string;
  @Text()
  passwordHash!: string;
  @OptionalInstant()
  disabledAt!: Date | null;
}

/** A role of an account in an organisation, or in one programme of it. */
@Entity()
export class RoleGrant {
  @Key()
  id!: string;
  @RefColumn()
  accountId!: string;
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  programmeId!: string | null;
  @Text()
  role!: Role;
}

/** Somebody signed in on one device. Only a hash of the token is kept. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' })
  tokenHash!: string;
  @RefColumn()
  accountId!: string;
  @Instant()
  createdAt!: Date;
  @Instant()
  lastSeenAt!: Date;
  @Instant()
  expiresAt!: Date;
}
