import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFile } from '../../../app/calendar.ts';
import { saveFile } from '../../../app/save-file.ts';
import { Button } from '../../../design/Button.tsx';
import { Letter, type LetterFacts } from './Letter.tsx';

/** A letter to print, and the day by which somebody is called for their calendar. */
export function ToKeep({ facts }: { facts: LetterFacts }) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  // The letter of one question at a time, so that it is there when the paper is filled, and gone after it.
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);

  const { reference, contactBy, call } = facts;
  const save = (day: string) => {
    const file = calendarFile({
      id: `${reference}@${window.location.hostname}`,
      day,
      title: t('letter.eventTitle', { organisation: call?.name ?? t('shell.name') }),
      text: call
        ? t('letter.eventText', { reference, phone: call.phone })
        : t('letter.eventTextBare', { reference }),
      now: new Date(),
    });
    saveFile(file, `${reference}.ics`, 'text/calendar');
  };
  return (
    <>
      <div className="row">
        <Button look="secondary" onClick={() => setPrinting(true)}>
          {t('letter.print')}
        </Button>
        {contactBy && (
          <Button look="secondary" onClick={() => save(contactBy)}>
            {t('letter.calendar')}
          </Button>
        )}
      </div>
      {printing && <Letter {...facts} />}
    </>
  );
}
