import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { chooseLanguage, type Language, languagesOf } from '../language.ts';

/** Shows the languages that the page has and is not in, each in its own words. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const { pathname } = useLocation();
  const others = Object.entries(languagesOf(pathname)).filter(([code]) => code !== i18n.language);
  return (
    <div className="languages">
      {others.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          className="quiet-button"
          onClick={() => chooseLanguage(code as Language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
