import '../../design/css/notes.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type Note, NotesQuery, TakeBackMutation, touched } from './notes.ts';
import { WriteNote } from './WriteNote.tsx';

type NotesProps = {
  /** The request, or the enrolment of a volunteer. */
  about: string;
  mayWrite: boolean;
};
type Said = { tone: 'ok' | 'error'; text: string };

/** What the staff wrote beside a dossier, as far as the reader may read it, the newest first. */
export function Notes({ about, mayWrite }: NotesProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const heading = useId();
  const [{ data, error }] = useQuery({ query: NotesQuery, variables: { about }, context: touched });
  const [said, setSaid] = useState<Said>();
  const [, takeBack] = useMutation(TakeBackMutation);
  const node = data?.node;
  const notes = node?.__typename === 'Request' || node?.__typename === 'Enrolment' ? node.notes : [];
  const remove = async (note: Note) => {
    const { data: answer } = await takeBack({ note: note.id }, touched);
    const result = answer?.done;
    setSaid(
      result?.__typename === 'Note'
        ? { tone: 'ok', text: t('notes.takenBack') }
        : { tone: 'error', text: result?.message ?? tp('shell.networkError') },
    );
  };
  return (
    <section className="dossier__part" aria-labelledby={heading}>
      <div>
        <h2 className="utrecht-heading-3" id={heading}>
          {t('notes.title')}
        </h2>
        <p className="soft">{t('notes.lead')}</p>
      </div>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      {!data && (error ? <Notice tone="error">{tp('shell.networkError')}</Notice> : <Loading lines={1} />)}
      {data && notes.length === 0 && <p>{t('notes.none')}</p>}
      {notes.length > 0 && (
        <ol className="plain-list notes">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} onTakeBack={() => remove(note)} />
          ))}
        </ol>
      )}
      {mayWrite && (
        <WriteNote about={about} onWritten={() => setSaid({ tone: 'ok', text: t('notes.saved') })} />
      )}
    </section>
  );
}

function NoteItem({ note, onTakeBack }: { note: Note; onTakeBack: () => void }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { text, visibility, writtenAt, by, viewerCanTakeBack } = note;
  const moment = format.moment(writtenAt);
  return (
    <li className="notes__note">
      <p className="notes__text">{text ?? <span className="soft">{t('notes.forgotten')}</span>}</p>
      <p className="notes__by">
        <small className="soft">
          {[by.isViewer ? t('notes.byYou') : by.displayName, moment, t(`notes.readBy.${visibility}`)].join(
            ' · ',
          )}
        </small>
        {viewerCanTakeBack && (
          <Button small look="subtle" onClick={onTakeBack}>
            {t('notes.takeBack')}
            <span className="visually-hidden">{t('notes.of', { moment })}</span>
          </Button>
        )}
      </p>
    </li>
  );
}
