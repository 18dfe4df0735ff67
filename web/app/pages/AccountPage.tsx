import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AccountQuery } from '../../features/access/account.ts';
import { ChangePasswordForm } from '../../features/access/ChangePasswordForm.tsx';
import { SecondFactors } from '../../features/access/SecondFactors.tsx';
import { SessionList } from '../../features/access/SessionList.tsx';
import { keysAreOn, turnKeys } from '../keys.ts';

/** How somebody signs in, and where they are signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  const [{ data, error }, refresh] = useQuery({ query: AccountQuery });
  const [done, setDone] = useState<string>();
  const account = data?.myAccount;
  return (
    <main className="work__page narrow stack" id="inhoud" tabIndex={-1}>
      <PageTitle>{ts('account.title')}</PageTitle>
      {error && <Notice tone="error">{t('shell.networkError')}</Notice>}
      {!data && !error && <Loading />}
      {done && <Notice tone="ok" title={done} takeFocus />}
      {account && (
        <>
          <section aria-labelledby="factors" className="stack">
            <h2 className="utrecht-heading-2" id="factors">
              {ts('account.secondTitle')}
            </h2>
            <SecondFactors
              account={account}
              onChanged={() => {
                setDone(ts('account.changed'));
                refresh({ requestPolicy: 'network-only' });
              }}
            />
          </section>
          <section aria-labelledby="sessions" className="stack">
            <h2 className="utrecht-heading-2" id="sessions">
              {ts('account.sessionsTitle')}
            </h2>
            <SessionList sessions={data.mySessions} />
          </section>
          <section aria-labelledby="keys" className="stack">
            <h2 className="utrecht-heading-2" id="keys">
              {ts('followup.keysTitle')}
            </h2>
            <KeysSwitch />
          </section>
          {account.hasPassword && (
            <section aria-labelledby="password" className="stack">
              <h2 className="utrecht-heading-2" id="password">
                {ts('account.passwordTitle')}
              </h2>
              <ChangePasswordForm onDone={() => setDone(ts('account.passwordChanged'))} />
            </section>
          )}
        </>
      )}
    </main>
  );
}

/** Whether single keys do something: off for who presses them by accident. */
function KeysSwitch() {
  const { t } = useTranslation('staff');
  const [on, setOn] = useState(keysAreOn);
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="choice__input"
        checked={on}
        onChange={() => {
          turnKeys(!on);
          setOn(!on);
        }}
      />
      {t('followup.keysOn')}
    </label>
  );
}
