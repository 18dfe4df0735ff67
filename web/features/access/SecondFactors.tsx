import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import {
  type Account,
  AddPasskeyMutation,
  accountTouched,
  BeginCodeAppMutation,
  BeginPasskeyMutation,
  LinkSignOnMutation,
  RemoveCodeAppMutation,
  RemovePasskeyMutation,
  RenewRecoveryCodesMutation,
  SignOnChoicesQuery,
} from './account.ts';
import { CodeAppForm } from './CodeAppForm.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { makePasskey } from './passkey.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Answer = { __typename: string; reason?: string; message?: string; recoveryCodes?: string[] } | undefined;
type Secret = { secret: string; uri: string };

/** The second factors of whoever is signed in: the app, passkeys and recovery codes, each to add and to remove. */
export function SecondFactors({ account, onChanged }: { account: Account; onChanged: () => void }) {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  const format = useFormat();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState<Secret>();
  const [failure, setFailure] = useState<string>();
  const [waiting, setWaiting] = useState<() => Promise<void>>();
  const name = useForm({ defaultValues: { name: '' } });
  const [, beginApp] = useMutation(BeginCodeAppMutation);
  const [, removeApp] = useMutation(RemoveCodeAppMutation);
  const [, beginPasskey] = useMutation(BeginPasskeyMutation);
  const [, addPasskey] = useMutation(AddPasskeyMutation);
  const [, removePasskey] = useMutation(RemovePasskeyMutation);
  const [, renew] = useMutation(RenewRecoveryCodesMutation);
  const [, link] = useMutation(LinkSignOnMutation);
  const [{ data: signOn }] = useQuery({ query: SignOnChoicesQuery });

  /** Takes an answer; whoever has to show first that it is them does so, and then it is tried again. */
  const take = (answer: Answer, again: () => Promise<void>) => {
    setFailure(undefined);
    if (answer?.reason === 'CONFIRMATION_NEEDED') return setWaiting(() => again);
    if (answer?.__typename !== 'AccountChanged')
      return setFailure(answer?.message ?? t('shell.networkError'));
    setSecret(undefined);
    name.reset();
    if (answer.recoveryCodes && answer.recoveryCodes.length > 0) setCodes(answer.recoveryCodes);
    else onChanged();
  };

  const startApp = async () => {
    const { data } = await beginApp({});
    if (data?.begun.__typename === 'CodeAppSecret') setSecret(data.begun);
    else take(data?.begun, startApp);
  };
  const stopApp = async () => take((await removeApp({}, accountTouched)).data?.done, stopApp);
  const renewCodes = async () => take((await renew({}, accountTouched)).data?.done, renewCodes);
  const startPasskey = async () => {
    const { data } = await beginPasskey({});
    if (data?.begun.__typename !== 'PasskeyOptions') return take(data?.begun, startPasskey);
    const response = await makePasskey(data.begun.json);
    if (!response) return setFailure(t('access.passkeyFailed'));
    const given = name.getValues().name.trim() || ts('account.passkeyName');
    take((await addPasskey({ name: given, response }, accountTouched)).data?.done, startPasskey);
  };
  const dropPasskey = (id: string) => async (): Promise<void> =>
    take((await removePasskey({ id }, accountTouched)).data?.done, dropPasskey(id));

  const startLink = (organisation: string) => async (): Promise<void> => {
    const { data } = await link({ organisation });
    if (data?.begun.__typename === 'Destination') window.location.assign(data.begun.url);
    else take(data?.begun, startLink(organisation));
  };
  const choices = signOn?.signOnChoices.filter(({ name }) => !account.linkedProviders.includes(name)) ?? [];

  if (codes.length > 0)
    return (
      <RecoveryCodes
        codes={codes}
        onDone={() => {
          setCodes([]);
          onChanged();
        }}
      />
    );
  const hasFactor = account.hasCodeApp || account.passkeys.length > 0;
  return (
    <div className="stack">
      {failure && <Notice tone="error" title={failure} />}
      <h3 className="utrecht-heading-3">{ts('account.app')}</h3>
      <p>{ts(account.hasCodeApp ? 'account.appThere' : 'account.appText')}</p>
      {secret ? (
        <CodeAppForm
          secret={secret}
          onLeave={() => setSecret(undefined)}
          onDone={(recoveryCodes) => take({ __typename: 'AccountChanged', recoveryCodes }, startApp)}
        />
      ) : (
        <div className="row">
          <Button look="secondary" onClick={account.hasCodeApp ? stopApp : startApp}>
            {ts(account.hasCodeApp ? 'account.removeApp' : 'account.addApp')}
          </Button>
        </div>
      )}
      <h3 className="utrecht-heading-3">{ts('account.passkeys')}</h3>
      <p>{ts('account.passkeysText')}</p>
      {account.passkeys.length > 0 && (
        <ul className="plain-list stack stack--tight">
          {account.passkeys.map((passkey) => (
            <li key={passkey.id} className="row">
              <span>
                {passkey.name}{' '}
                <span className="soft">
                  {ts('account.since', { date: format.shortDay(passkey.addedAt) })}
                </span>
              </span>
              <Button
                look="subtle"
                small
                onClick={dropPasskey(passkey.id)}
                aria-label={ts('account.removeNamed', { name: passkey.name })}
              >
                {ts('account.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField label={ts('account.passkeyLabel')} optional maxLength={100} {...name.register('name')} />
      <div className="row">
        <Button look="secondary" onClick={startPasskey}>
          {ts('account.addPasskey')}
        </Button>
      </div>
      {hasFactor && (
        <>
          <h3 className="utrecht-heading-3">{ts('account.recovery')}</h3>
          <p>{ts('account.recoveryLeft', { count: account.recoveryCodesLeft })}</p>
          <div className="row">
            <Button look="secondary" onClick={renewCodes}>
              {ts('account.renew')}
            </Button>
          </div>
        </>
      )}
      {(account.linkedProviders.length > 0 || choices.length > 0) && (
        <>
          <h3 className="utrecht-heading-3">{ts('account.through')}</h3>
          {account.linkedProviders.length > 0 && (
            <p>{ts('account.linked', { names: format.list(account.linkedProviders) })}</p>
          )}
          {choices.map((choice) => (
            <div key={choice.slug} className="row">
              <Button look="secondary" onClick={startLink(choice.slug)}>
                {ts('account.link', { name: choice.name })}
              </Button>
            </div>
          ))}
        </>
      )}
      {waiting && (
        <ConfirmDialog
          account={account}
          onClose={() => setWaiting(undefined)}
          onConfirmed={() => {
            setWaiting(undefined);
            void waiting();
          }}
        />
      )}
    </div>
  );
}
