import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, createUnionType, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import { may } from '../access/permissions.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { Colleague, colleaguesById } from '../followup/colleagues.ts';
import { refuse } from '../messages/refuse.ts';
import { enrolmentRule } from '../people/enrolment-result.ts';
import { Enrolment } from '../people/volunteer.ts';
import { fromGlobalId, parseGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { requestRule } from '../requests/actions.ts';
import { Request } from '../requests/request.ts';
import { takeBackNote, writeNote } from './actions.ts';
import { NoteVisibility } from './codes.ts';
import { Note } from './note.ts';
import { notesByEnrolment, notesByRequest } from './queries.ts';
import { canTakeBack, isForReader } from './rules.ts';

const NoteResult = createUnionType({
  name: 'NoteResult',
  description: 'The note as it is now, or as it was when it was taken back, or why nothing changed.',
  types: () => [Note, Refusal] as const,
});

/** What the staff writes down beside a dossier, and who of them reads it. */
@Resolver(() => Note)
export class NoteResolver {
  @Mutation(() => NoteResult, {
    description:
      'Writes a note beside the dossier of a request or of a volunteer in a programme. Residents and volunteers never read it. For coordinators.',
  })
  writeNote(
    @Arg('about', () => ID, { description: 'The request, or the enrolment of a volunteer.' }) about: string,
    @Arg('text', () => String, { description: 'What it says; 4000 characters at most.' }) text: string,
    @Arg('visibility', () => NoteVisibility, { description: 'Who of the staff reads it.' })
    visibility: NoteVisibility,
    @Ctx() context: Context,
  ): Promise<Note | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockDossier(em, viewer, about);
      if (found instanceof Refusal) return found;
      return writeNote(em, found, { text, visibility }, { ...acting, accountId: viewer.id });
    });
  }

  @Mutation(() => NoteResult, {
    description:
      'Takes a note of your own back: at any time when only you read it, else for a quarter of an hour. For coordinators.',
  })
  takeBackNote(
    @Arg('note', () => ID, { description: 'The note.' }) note: string,
    @Ctx() context: Context,
  ): Promise<Note | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = fromGlobalId('Note', note);
      const found = id ? await em.findOne(Note, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
      const isTheirs =
        found &&
        may(viewer.grants, 'note.write', found) &&
        isForReader(found, { accountId: viewer.id, coordinates: true });
      return isTheirs ? takeBackNote(em, found, acting) : refuse('NOT_FOUND', 'noteNotFound', 'note');
    });
  }

  @FieldResolver(() => Colleague, { description: 'Who wrote it.' })
  async by(@Root() { accountId }: Note, @Ctx() context: Context): Promise<Colleague> {
    return (await context.load(colleaguesById, accountId))!;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you can take it back now.' })
  async viewerCanTakeBack(@Root() note: Note, @Ctx() context: Context): Promise<boolean> {
    const viewer = (await context.viewer())?.id;
    return canTakeBack(note, viewer, context.now) && (await context.may('note.write', note));
  }
}

@Resolver(() => Request)
export class RequestNotesResolver {
  @FieldResolver(() => [Note], { description: 'The notes beside it that you may read, the newest first.' })
  async notes(@Root() { id }: Request, @Ctx() context: Context): Promise<Note[]> {
    return forReader(context, await context.load(notesByRequest, id));
  }
}

@Resolver(() => Enrolment)
export class EnrolmentNotesResolver {
  @FieldResolver(() => [Note], {
    description: 'The notes beside it that you may read, the newest first; none for the volunteer.',
  })
  async notes(@Root() { id }: Enrolment, @Ctx() context: Context): Promise<Note[]> {
    return forReader(context, await context.load(notesByEnrolment, id));
  }
}

/** Of the notes beside a dossier, those that are for whoever asks. */
async function forReader(context: Context, notes: Note[] = []): Promise<Note[]> {
  const { viewer, grants } = await context.caller();
  return notes.filter((note) =>
    isForReader(note, { accountId: viewer?.id, coordinates: may(grants, 'note.write', note) }),
  );
}

/** Finds the dossier that somebody names and locks it; refuses who may not write in it. */
function lockDossier(
  em: SqlEntityManager,
  viewer: Viewer,
  globalId: string,
): Promise<Request | Enrolment | Refusal> {
  return parseGlobalId(globalId)?.type === 'Enrolment'
    ? lockForChange<Enrolment>(
        em,
        viewer,
        { ...enrolmentRule, argument: 'about', permission: 'note.write' },
        globalId,
      )
    : lockForChange<Request>(em, viewer, { ...requestRule('note.write'), argument: 'about' }, globalId);
}
