import { useTranslation } from 'react-i18next';
import { calendarFile } from '../../../app/calendar.ts';
import { useFormat } from '../../../app/format.ts';
import { saveFile } from '../../../app/save-file.ts';
import { Button } from '../../../design/Button.tsx';

type MeetingProps = { match: string; at: string; place: string; name: string; programme: string };

/** When and where the two meet for the first time, to read and for the calendar. */
export function Meeting({ match, at, place, name, programme }: MeetingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = () => {
    const file = calendarFile({
      id: `${match}@${window.location.hostname}`,
      at: new Date(at),
      title: t('meeting.eventTitle', { name }),
      text: t('meeting.eventText', { programme }),
      place,
      now: new Date(),
    });
    saveFile(file, 'kennismaking.ics', 'text/calendar');
  };
  return (
    <div className="meeting">
      <h4 className="pairing__label">{t('meeting.title')}</h4>
      <p className="meeting__when">
        <time dateTime={at}>{format.appointment(at)}</time>
      </p>
      <p>
        <bdi>{t('meeting.where', { place })}</bdi>
      </p>
      <p>{t('meeting.cannot')}</p>
      <div className="row">
        <Button look="secondary" onClick={save}>
          {t('meeting.calendar')}
        </Button>
      </div>
    </div>
  );
}
