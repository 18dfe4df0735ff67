import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language, languages } from '../language.ts';

/** Shows the languages that the page is not in, each in its own words. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const others = Object.entries(languages).filter(([code]) => code !== i18n.language);
  return others.map(([code, name]) => (
    <button
      key={code}
      type="button"
      lang={code}
      className="quiet-button"
      onClick={() => chooseLanguage(code as Language)}
    >
      {name}
    </button>
  ));
}
