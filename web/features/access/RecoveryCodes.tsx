import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';

/** Recovery codes are shown this once: to print or to write down. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('staff');
  return (
    <div className="stack">
      <Notice tone="ok" title={t('account.recoveryTitle')} takeFocus>
        <p>{t('account.recoveryText')}</p>
      </Notice>
      <ul className="plain-list codes">
        {codes.map((code) => (
          <li key={code}>
            <code className="secret">{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="secondary" onClick={() => window.print()}>
          {t('account.print')}
        </Button>
        <Button onClick={onDone}>{t('account.saved')}</Button>
      </div>
    </div>
  );
}
