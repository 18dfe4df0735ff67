import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Instant, OptionalRef, OptionalText, RefColumn, Text } from '../platform/columns.ts';
import { Node } from '../platform/node.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { NoteVisibility } from './codes.ts';

/** What somebody of the staff writes down beside a dossier: of a request, or of a volunteer in a programme. */
@Entity()
@ObjectType({
  description: 'What somebody of the staff wrote down beside a dossier, for themselves or for colleagues.',
  implements: Node,
})
export class Note extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @OptionalRef()
  requestId!: string | null;
  @OptionalRef()
  requesterId!: string | null;
  @OptionalRef()
  enrolmentId!: string | null;
  @OptionalRef()
  volunteerId!: string | null;
  @RefColumn()
  accountId!: string;
  @Text()
  @Field(() => NoteVisibility, { description: 'Who reads it.' })
  visibility!: NoteVisibility;
  @OptionalText()
  @Field(() => String, {
    nullable: true,
    description: 'What it says; null once who it is about was forgotten.',
  })
  text!: string | null;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: Date;
}
