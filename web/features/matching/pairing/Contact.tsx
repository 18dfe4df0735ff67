import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PhoneLink } from '../../../design/PhoneLink.tsx';

type ContactProps = { name: string; phone: string | null; email: string | null };

/** How to reach the other, while they are linked. */
export function Contact({ name, phone, email }: ContactProps) {
  const { t } = useTranslation();
  return (
    <div>
      <h4 className="pairing__label">{t('pairing.contact', { name })}</h4>
      {!phone && !email && <p>{t('pairing.noContact')}</p>}
      <ul className="plain-list stack stack--tight">
        {phone && (
          <li>
            <PhoneLink phone={phone} />
          </li>
        )}
        {email && (
          <li>
            <a className="utrecht-link" href={`mailto:${email}`}>
              <IconMail aria-hidden="true" size="1.1em" className="tel__icon" />
              {t('pairing.mail', { email })}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
