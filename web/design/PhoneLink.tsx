import { useTranslation } from 'react-i18next';

export function PhoneLink({ phone }: { phone: string }) {
  const { t } = useTranslation();
  return (
    <a className="utrecht-link tel" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {t('places.call', { phone })}
    </a>
  );
}
