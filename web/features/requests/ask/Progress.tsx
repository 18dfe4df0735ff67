import { useTranslation } from 'react-i18next';
import { steps } from './steps.ts';

export function Progress({ number }: { number: number }) {
  const { t } = useTranslation();
  return (
    <div className="progress">
      {t('ask.progress', { number, total: steps.length })}
      <div className="progress__bar" aria-hidden="true">
        <i style={{ '--done': number / steps.length } as React.CSSProperties} />
      </div>
    </div>
  );
}
