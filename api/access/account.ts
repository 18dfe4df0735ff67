import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import {
  Instant,
  Key,
  OptionalInstant,
  OptionalRef,
  OptionalText,
  RefColumn,
  Text,
  Unreadable,
  YesNo,
} from '../platform/columns.ts';
import type { ReferrerKind } from '../requests/codes.ts';
import type { Role } from './codes.ts';

/** Somebody of the staff, or a volunteer, who can sign in. Holds a secret, so it has no face in the schema. */
@Entity()
export class Account {
  @Key()
  id!: string;
  @Text()
  email!: string;
  @Text()
  displayName!: string;
  /** To write only: `ownPasswordHash` reads it. Null: who signs in through a provider, or by a link in mail. */
  @Unreadable()
  passwordHash!: string | null;
  @YesNo()
  mustChangePassword!: boolean;
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
  /** The volunteer that somebody with the role VOLUNTEER is. */
  @OptionalRef()
  volunteerId!: string | null;
}

/** Somebody may ask and answer for a resident, until one of them ends it. */
@Entity()
export class Mandate {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  requestId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  requesterId!: string;
  @Text()
  name!: string;
  @Text()
  email!: string;
  @Text()
  kind!: ReferrerKind;
  @Instant()
  fromAt!: Date;
  @OptionalInstant()
  endedAt!: Date | null;
}

/** An administrator looks at dossiers for a few hours. */
@Entity()
export class BreakGlass {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @OptionalRef()
  programmeId!: string | null;
  @RefColumn()
  accountId!: string;
  @Text()
  reason!: string;
  @Instant()
  fromAt!: Date;
  @Instant()
  untilAt!: Date;
}

/** Somebody signed in on one device: an account, a resident or a helper. Only a hash of the token is kept. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' })
  tokenHash!: string;
  @RefColumn()
  id!: string;
  @OptionalRef()
  accountId!: string | null;
  @OptionalRef()
  organisationId!: string | null;
  @OptionalRef()
  requesterId!: string | null;
  @OptionalRef()
  mandateId!: string | null;
  /** What kind of browser and device, as people say it. */
  @OptionalText()
  device!: string | null;
  /** Whether the roles of staff may be used: not before the second factor, where one is required. */
  @YesNo()
  staffAllowed!: boolean;
  /** When they last showed that it is them; never for who came in by a link. */
  @OptionalInstant()
  confirmedAt!: Date | null;
  /** Whose provider let them in: the session is for that organisation only. */
  @OptionalRef()
  throughOrganisationId!: string | null;
  @Instant()
  createdAt!: Date;
  @Instant()
  lastSeenAt!: Date;
  @Instant()
  expiresAt!: Date;
}
