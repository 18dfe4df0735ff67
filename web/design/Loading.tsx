import { useTranslation } from 'react-i18next';

/** Words for what we wait for, and the outline of what will come. */
export function Loading({ text, lines = 3 }: { text?: string; lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <p>{text ?? t('shell.loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="loading__line" aria-hidden="true" />
      ))}
    </div>
  );
}
