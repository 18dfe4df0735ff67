import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';

const LogCheckQuery = graphql(`
  query LogCheck($organisation: ID!) {
    accessLogCheck(organisation: $organisation) { whole entries head }
  }
`);

/** Whether the log is as it was written. Goes through all of it, so only when asked. */
export function LogCheck({ organisation }: { organisation: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, fetching, error }, check] = useQuery({
    query: LogCheckQuery,
    variables: { organisation },
    pause: true,
    requestPolicy: 'network-only',
  });
  const found = data?.accessLogCheck;
  return (
    <section className="stack stack--tight" aria-labelledby="check">
      <h2 className="utrecht-heading-2" id="check">
        {t('logbook.check.title')}
      </h2>
      <p>{t('logbook.check.text')}</p>
      <div className="row">
        <Button look="secondary" disabled={fetching} onClick={() => check()}>
          {t('logbook.check.action')}
        </Button>
        <span role="status">{fetching && t('logbook.check.busy')}</span>
      </div>
      {error && <Notice tone="error">{tp('shell.networkError')}</Notice>}
      {found && !fetching && !found.whole && <Notice tone="error" title={t('logbook.check.broken')} />}
      {found?.whole && !fetching && (
        <Notice tone="ok" title={t('logbook.check.whole', { count: found.entries })}>
          {found.head && <Head head={found.head} />}
        </Notice>
      )}
    </section>
  );
}

/** The hash of the newest line, to keep elsewhere. */
function Head({ head }: { head: string }) {
  const { t } = useTranslation('staff');
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p>
        {t('logbook.check.head')}:<br />
        <code className="hash">{head}</code>
      </p>
      <p>{t('logbook.check.headText')}</p>
      {'clipboard' in navigator && (
        <div className="row">
          <Button
            small
            look="secondary"
            onClick={async () => {
              await navigator.clipboard.writeText(head);
              setCopied(true);
            }}
          >
            {t('logbook.check.copy')}
          </Button>
          <span role="status">{copied && t('logbook.check.copied')}</span>
        </div>
      )}
    </>
  );
}
