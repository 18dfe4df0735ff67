import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function PhoneLink({ phone }: { phone: string }) {
  const { t } = useTranslation();
  return (
    <a className="utrecht-link tel" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      <IconPhone aria-hidden="true" size="1.1em" className="tel__icon" />
      {t('places.call', { phone })}
    </a>
  );
}
