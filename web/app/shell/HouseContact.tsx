import { useTranslation } from 'react-i18next';
import { ContactLines } from '../../design/ContactLines.tsx';
import { house } from '../house.ts';

/** How the organisation of this house can be reached, and what it says of that itself. */
export function HouseContact() {
  const { i18n } = useTranslation();
  if (!house) return null;
  const language = i18n.language.toUpperCase();
  const { email, website, openingHours, words } = house;
  const own = words[language]?.contact;
  return (
    <div>
      {own && <p className="contact-lines__hours">{own}</p>}
      <ContactLines email={email} website={website} hours={openingHours[language]} />
    </div>
  );
}
