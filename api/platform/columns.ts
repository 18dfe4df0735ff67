import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

// The kinds of column that our tables have, each with how it looks in TypeScript.

/** `string`: the key of the row, made by us. */
export const Key = () => PrimaryKey({ type: 'uuid' });
/** `string`: the key of another row. Relations stand in the database as foreign keys, not in the entities. */
export const RefColumn = () => Property({ type: 'uuid' });
/** `string[]`: the keys of other rows. */
export const RefList = () => Property({ type: 'array', columnType: 'uuid[]' });
/** `string | null` */
export const OptionalRef = () => Property({ type: 'uuid', nullable: true });
/** `string` */
export const Text = () => Property({ type: 'text' });
/** `string | null` */
export const OptionalText = () => Property({ type: 'text', nullable: true });
/** `string | null`, of which the role of the application may not read the column. */
export const Unreadable = () => Property({ type: 'text', nullable: true, lazy: true });
/** `string[]` */
export const TextList = () => Property({ type: 'array', columnType: 'text[]' });
/** `string[] | null` */
export const OptionalTextList = () => Property({ type: 'array', columnType: 'text[]', nullable: true });
/** A `Day`: a calendar day in Amsterdam. */
export const DayColumn = () => Property({ type: 'date' });
/** `Day | null` */
export const OptionalDay = () => Property({ type: 'date', nullable: true });
/** `Date`: an instant. */
export const Instant = () => Property({ type: 'datetime', columnType: 'timestamptz' });
/** `Date | null` */
export const OptionalInstant = () =>
  Property({ type: 'datetime', columnType: 'timestamptz', nullable: true });
/** `number` */
export const Whole = () => Property({ type: 'integer' });
/** `number | null`, without a fraction. */
export const OptionalWhole = () => Property({ type: 'integer', nullable: true });
/** `number | null` */
export const OptionalNumber = () =>
  Property({ type: 'decimal', columnType: 'numeric', runtimeType: 'number', nullable: true });
/** `boolean` */
export const YesNo = () => Property({ type: 'boolean' });
/** Any JSON. */
export const Json = () => Property({ type: 'json', nullable: true });
