import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import {
  type AccountSession,
  accountTouched,
  EndOtherSessionsMutation,
  EndSessionMutation,
} from './account.ts';

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ sessions }: { sessions: readonly AccountSession[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [, end] = useMutation(EndSessionMutation);
  const [, endOthers] = useMutation(EndOtherSessionsMutation);
  return (
    <div className="stack">
      <ul className="plain-list stack stack--tight">
        {sessions.map(({ id, device, begunAt, lastUsedAt, current }) => {
          const name = device ?? t('account.unknownDevice');
          return (
            <li key={id} className="row">
              <span>
                <strong>{name}</strong>{' '}
                <span className="soft">
                  {t('account.sessionTimes', {
                    begun: format.moment(begunAt),
                    used: format.moment(lastUsedAt),
                  })}
                </span>
              </span>
              {current ? (
                <span>{t('account.thisDevice')}</span>
              ) : (
                <Button
                  look="subtle"
                  small
                  aria-label={t('account.endNamed', { name })}
                  onClick={() => end({ id }, accountTouched)}
                >
                  {t('account.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <div className="row">
          <Button look="secondary" onClick={() => endOthers({}, accountTouched)}>
            {t('account.endOthers')}
          </Button>
        </div>
      )}
    </div>
  );
}
