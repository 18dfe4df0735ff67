import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table, TableLine } from '../../../design/Table.tsx';
import { NewTokenDialog } from './NewTokenDialog.tsx';
import { RevokeTokenDialog } from './RevokeTokenDialog.tsx';
import {
  isInUse,
  type MadeToken,
  type ProgrammeName,
  type Token,
  TokensQuery,
  touchedByTokens,
} from './tokens.ts';

const columns = ['name', 'programme', 'used', 'until', 'actions'] as const;

/** Programs that read figures with a token: which there are, one more, and one less. */
export function Tokens(props: { organisation: string; programmes: readonly ProgrammeName[] }) {
  const { organisation, programmes } = props;
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: TokensQuery,
    variables: { organisation },
    context: touchedByTokens,
    requestPolicy: 'cache-and-network',
  });
  const [action, setAction] = useState<'new' | Token>();
  const [made, setMade] = useState<MadeToken>();
  const [said, setSaid] = useState<string>();
  const close = () => setAction(undefined);
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={3} />;
  if (!data.apiTokens) return null;
  return (
    <section className="stack" aria-labelledby="tokens">
      <div>
        <h2 className="utrecht-heading-2" id="tokens">
          {t('tokens.title')}
        </h2>
        <p>{t('tokens.lead')}</p>
      </div>
      {made && (
        <Notice tone="ok" title={t('tokens.made', { name: made.name })} takeFocus>
          <p>{t('tokens.once')}</p>
          <p>
            <code className="token">{made.token}</code>
          </p>
        </Notice>
      )}
      {said && <Notice tone="ok" title={said} takeFocus />}
      <p>
        <Button look="secondary" onClick={() => setAction('new')}>
          {t('tokens.make')}
        </Button>
      </p>
      <TokenTable tokens={data.apiTokens} onEnd={setAction} />
      {action === 'new' && (
        <NewTokenDialog
          organisation={organisation}
          programmes={programmes}
          onClose={close}
          onDone={(token) => {
            close();
            setSaid(undefined);
            setMade(token);
          }}
        />
      )}
      {action && action !== 'new' && (
        <RevokeTokenDialog
          token={action}
          onClose={close}
          onDone={(message) => {
            close();
            setMade(undefined);
            setSaid(message);
          }}
        />
      )}
    </section>
  );
}

function TokenTable({ tokens, onEnd }: { tokens: readonly Token[]; onEnd: (token: Token) => void }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <Table
      caption={t('tokens.caption')}
      headings={columns.map((column) => ({ text: t(`tokens.${column}`), right: column === 'actions' }))}
    >
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td>{token.programme?.name ?? t('colleagues.allProgrammes')}</td>
            <td>{token.lastUsedOn ? format.shortDay(token.lastUsedOn) : t('tokens.never')}</td>
            <td>
              <Mark tone={isInUse(token) ? 'good' : 'quiet'}>
                {token.revokedAt
                  ? t('tokens.endedOn', { day: format.shortDay(token.revokedAt) })
                  : format.shortDay(token.expiresAt)}
              </Mark>
            </td>
            <td>
              {isInUse(token) && (
                <div className="table__actions table__actions--line">
                  <Button small look="subtle" onClick={() => onEnd(token)}>
                    {t('tokens.end')}
                    <span className="visually-hidden">: {token.name}</span>
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
        {tokens.length === 0 && <TableLine columns={columns.length}>{t('tokens.none')}</TableLine>}
      </tbody>
    </Table>
  );
}
