import { amsterdamDay } from '../platform/days.ts';
import type { Value } from './cells.ts';
import type { FileName } from './files.ts';

/** The value of a row in a column; null for what is unknown, and for a column that the file lacks. */
type RowValues = (column: string) => Value;

/** A rule about two cells of one row: it gives what is wrong with `column`, if anything. */
interface RowRule {
  column: string;
  /** The other cells it looks at: with a mistake in one of them it stays silent. */
  and: string[];
  wrong: (row: RowValues) => string | false;
}

const dayOf = (value: Value): Value =>
  typeof value === 'string' && value.length > 10 ? amsterdamDay(new Date(value)) : value;

/** Both days are known and the column comes first, where it may not; moments count as their Amsterdam days. */
const notBefore = (column: string, earlier: string): RowRule => ({
  column,
  and: [earlier],
  wrong: (row) => {
    const [later, first] = [dayOf(row(column)), dayOf(row(earlier))];
    return (
      typeof later === 'string' &&
      typeof first === 'string' &&
      later < first &&
      `lies before ${earlier} (${first})`
    );
  },
});

const onlyWith = (column: string, other: string): RowRule => ({
  column,
  and: [other],
  wrong: (row) => row(column) !== null && row(other) === null && `makes no sense without ${other}`,
});

const neededWith = (column: string, other: string): RowRule => ({
  column,
  and: [other],
  wrong: (row) => row(column) === null && row(other) !== null && `is needed, as ${other} is filled in`,
});

const afterReceipt = (column: 'first_attempt_at' | 'first_contact_at'): RowRule => ({
  column,
  and: ['received_at'],
  // Instants in one and the same notation compare rightly as text.
  wrong: (row) => {
    const [moment, received] = [row(column), row('received_at')];
    return (
      typeof moment === 'string' &&
      typeof received === 'string' &&
      moment < received &&
      'lies before received_at'
    );
  },
});

/** What must hold between the cells of one row. */
export const rowRules: Readonly<Record<FileName, readonly RowRule[]>> = {
  volunteers: [
    notBefore('joined_on', 'birth_date'),
    notBefore('left_on', 'joined_on'),
    onlyWith('leave_reason', 'left_on'),
  ],
  enrolments: [notBefore('until', 'since')],
  requests: [
    afterReceipt('first_attempt_at'),
    afterReceipt('first_contact_at'),
    notBefore('intake_on', 'received_at'),
    notBefore('outcome_on', 'received_at'),
    neededWith('outcome_on', 'outcome'),
    onlyWith('outcome_on', 'outcome'),
    onlyWith('outcome_reason', 'outcome'),
  ],
  waitlist: [notBefore('until', 'from'), neededWith('reason', 'until'), onlyWith('reason', 'until')],
  matches: [
    notBefore('ended_on', 'linked_on'),
    neededWith('unlink_reason', 'ended_on'),
    onlyWith('unlink_reason', 'ended_on'),
  ],
};
