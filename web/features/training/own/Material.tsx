import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { OwnWords } from '../../../design/OwnWords.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import { MarkReadMutation, type Offered } from './materials.ts';

const touched = { additionalTypenames: ['Enrolment'] };

/** One thing to read: folded until somebody begins, with how long it takes; marked as read below the last word. */
export function Material({ offered }: { offered: Offered }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { material, enrolment, programme, readOn } = offered;
  const { id, title, text, link, minutes } = material;
  const [{ data, error, fetching }, mark] = useMutation(MarkReadMutation);
  const refused = data?.done.__typename === 'Refusal' ? data.done.message : undefined;
  const saved = data?.done.__typename === 'Enrolment' && !fetching;
  return (
    <details className="learning">
      <summary className="learning__head">
        <strong>
          <OwnWords>{title}</OwnWords>
        </strong>
        <span className="learning__facts">
          <Mark tone={readOn ? 'good' : 'quiet'}>
            {readOn ? t('learning.readOn', { day: format.day(readOn) }) : t('learning.toRead')}
          </Mark>
          <span className="soft">{t('learning.minutes', { count: minutes })}</span>
          {programme && (
            <span className="soft">
              <OwnWords>{programme}</OwnWords>
            </span>
          )}
        </span>
      </summary>
      <div className="stack stack--tight learning__inside">
        <Paragraphs text={text} />
        {link && (
          <p>
            <a className="utrecht-link" href={link} target="_blank" rel="noopener noreferrer">
              {t('learning.link', { site: new URL(link).hostname.replace(/^www\./, '') })}
            </a>
            <br />
            <span className="soft">{t('learning.elsewhere')}</span>
          </p>
        )}
        {(refused || error) && (
          <Notice tone="error" title={t('learning.failed')}>
            <p>{refused ?? t('shell.networkError')}</p>
          </Notice>
        )}
        <div className="row">
          <Button
            look={readOn ? 'subtle' : 'primary'}
            small={Boolean(readOn)}
            disabled={fetching}
            onClick={() => mark({ enrolment, material: id, read: !readOn }, touched)}
          >
            {t(readOn ? 'learning.unread' : 'learning.read')}
            <span className="visually-hidden">: {title}</span>
          </Button>
          <span role="status">{saved && t(readOn ? 'learning.marked' : 'learning.unmarked', { title })}</span>
        </div>
      </div>
    </details>
  );
}
