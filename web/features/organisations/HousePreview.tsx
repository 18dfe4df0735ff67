import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseValues } from './house.ts';

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim());
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim());

/** The first page and the confirmation in Dutch, as they would be by day, before anything is saved. */
export function HousePreview({ values }: { values: HouseValues }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation('public', { lng: 'nl' });
  const { primary, accent } = values;
  const style = {
    ...(isColour(primary) && { '--koppel-primary': primary.trim() }),
    ...(isColour(accent) && { '--koppel-apricot': accent.trim() }),
  } as CSSProperties;
  const next = linesOf(values['next-NL']);
  return (
    <aside className="set-up__beside stack stack--tight" aria-labelledby="voorbeeld">
      <h2 className="utrecht-heading-2" id="voorbeeld">
        {t('house.preview')}
      </h2>
      <div className="house-preview" style={style} lang="nl">
        <p className="house-preview__title">
          <strong>{values['title-NL'].trim() || tp('home.title')}</strong>
        </p>
        <p className="house-preview__title">{values['lead-NL'].trim() || tp('home.lead')}</p>
        <span className="house-preview__button">{t('house.previewButton')}</span>
        <span className="house-preview__link">{t('house.previewText')}</span>
      </div>
      <div className="house-preview" style={style} lang="nl">
        <p className="house-preview__title">
          <strong>{tp('ask.done.next')}</strong>
        </p>
        {next.length > 0 ? (
          <ol className="house-preview__title">
            {next.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        ) : (
          <p className="house-preview__title">{t('house.previewOurs')}</p>
        )}
        <p className="house-preview__title">{values['thanks-NL'].trim() || tp('ask.done.thanks')}</p>
      </div>
      <div className="house-preview" style={style} lang="nl">
        <p className="house-preview__title">{values['footer-NL'].trim() || tp('shell.footer')}</p>
        {values['contact-NL'].trim() && (
          <p className="house-preview__title contact-lines__hours">{values['contact-NL'].trim()}</p>
        )}
      </div>
    </aside>
  );
}
