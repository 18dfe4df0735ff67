import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { saveFile } from '../../../app/save-file.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import type { Myself } from './myself.ts';

const OwnDataQuery = graphql(`
  query OwnData($person: ID!) {
    ownData(person: $person) { text json sections { title text } }
  }
`);

/** All that an organisation knows of the reader, to read here and to take away. */
export function OwnData({ myself }: { myself: Myself }) {
  const { t } = useTranslation();
  const heading = useId();
  const [{ data, fetching }] = useQuery({ query: OwnDataQuery, variables: { person: myself.person } });
  const own = data?.ownData;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 className="utrecht-heading-2" id={heading}>
        {t('ownData.known', { organisation: myself.organisation.name })}
      </h2>
      <p>{t('ownData.knownText', { organisation: myself.organisation.name })}</p>
      {!own && (fetching ? <Loading /> : <Notice tone="error">{t('shell.networkError')}</Notice>)}
      {own && (
        <>
          <div className="row">
            <Button look="secondary" onClick={() => saveFile(own.text, t('ownData.textFile'), 'text/plain')}>
              {t('ownData.asText')}
            </Button>
            <Button
              look="secondary"
              onClick={() => saveFile(own.json, t('ownData.jsonFile'), 'application/json')}
            >
              {t('ownData.asJson')}
            </Button>
          </div>
          <div className="panel stack">
            {own.sections.map(({ title, text }) => (
              <div key={title}>
                <h3 className="utrecht-heading-3">{title}</h3>
                <p className="as-written">{text}</p>
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
