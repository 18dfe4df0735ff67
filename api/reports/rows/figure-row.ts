import { Field, Int, ObjectType } from 'type-graphql';
import { Colleague } from '../../followup/colleagues.ts';
import { codes } from '../../platform/codes.ts';
import { connectionOf } from '../../platform/connection.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { Warning } from '../warning.ts';
import type { SelectedRow } from './selected-row.ts';

export const FigureRowKind = codes('FigureRowKind', 'What a row behind a figure is.', {
  MATCH: 'A match: from the day of linking until the day it ended.',
  WAIT: 'A wait on the waitlist: from the day it began until the day it ended.',
  ENROLMENT: 'The enrolment of a volunteer in the programme.',
  VOLUNTEERSHIP: 'A time as a volunteer: from the day of joining until the day of leaving.',
  REQUEST: 'A request: from the day it was received until that of its outcome.',
  EVALUATION:
    'A moment at which somebody of a match was asked how it goes, or a survey that was sent round: from the day of asking until that of the answer.',
});
export type FigureRowKind = keyof typeof FigureRowKind;

@ObjectType({
  description:
    'A row that a figure counts, as it was known at the instant of the report. It says days and codes; who it is about is only for who may see that.',
})
export class FigureRow {
  readonly rowId!: string;
  /** The thing that it can be looked at by: itself, the volunteer of a time as one, or the match of an evaluation. */
  readonly aboutId!: string | null;
  readonly organisationId!: string;
  readonly programmeId!: string | null;
  readonly said!: string | null;
  @Field(() => FigureRowKind, { description: 'What it is.' })
  kind!: FigureRowKind;
  @Field(() => DateScalar, { description: 'The first day on which it was so, in Amsterdam.' })
  fromOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it was so no longer; null when it still was.',
  })
  untilOn!: string | null;
}

export const figureRow = (
  { id, programmeId, kind, fromOn, untilOn, code, about = id }: SelectedRow,
  organisationId: string,
): FigureRow =>
  Object.assign(new FigureRow(), {
    rowId: id,
    kind,
    fromOn,
    untilOn,
    said: code,
    aboutId: about,
    organisationId,
    programmeId,
  });

export const FigureRowConnection = connectionOf(FigureRow, 'FigureRow');

export const RowChange = codes('RowChange', 'What became of a row between two reports.', {
  ENTERED: 'It counts in the later report and not in the earlier.',
  LEFT: 'It counted in the earlier report and not in the later.',
  CHANGED: 'It counts in both, and says something else.',
});
export type RowChange = keyof typeof RowChange;

@ObjectType({
  description: 'A row by which a figure as known at one instant differs from what it was at another.',
})
export class FigureChange {
  @Field(() => RowChange, { description: 'What became of it.' })
  change!: RowChange;
  @Field(() => FigureRow, {
    description: 'The row, as the later report knows it; as the earlier does, if it left.',
  })
  row!: FigureRow;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the row was written last between the two; null when it says the same, and something that it goes by was changed, or time passed.',
  })
  changedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether it was not written down yet at the earlier instant.' })
  isNew!: boolean;
  @Field(() => [String], {
    description:
      'The columns of it that say something else since, by their name in the database; none of what is new.',
  })
  columns!: string[];
  readonly accountId!: string | null;
  @Field(() => Boolean, { description: 'Whether a colleague wrote it, and not an import or maintenance.' })
  isByColleague!: boolean;
  @Field(() => Colleague, { nullable: true, description: 'The colleague who wrote it; for coordinators.' })
  by?: Colleague | null;
}

@ObjectType({ description: 'Why a figure as known at one instant differs from what it was at another.' })
export class FigureChanges {
  @Field(() => Int, { description: 'How many rows count in the later report and not in the earlier.' })
  entered!: number;
  @Field(() => Int, { description: 'How many counted in the earlier report and not in the later.' })
  left!: number;
  @Field(() => Int, { description: 'How many count in both, and say something else.' })
  changed!: number;
  @Field(() => [FigureChange], {
    description: 'These rows, those that left first and 500 at most, each of them in its order.',
  })
  rows!: FigureChange[];
  @Field(() => [Warning], { description: 'What to know before using this.' })
  warnings!: Warning[];
}
