import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';

const SpokeMutation = graphql(`
  mutation RecordWaitContact($request: ID!) {
    done: recordWaitContact(request: $request) {
      __typename
      ... on Request { id status }
      ... on Refusal { message }
    }
  }
`);

/** Writes down in one click that somebody who waits was spoken with today, and waits on. */
export function Spoke({ request, name }: { request: string; name: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error, fetching }, record] = useMutation(SpokeMutation);
  const isDone = data?.done.__typename === 'Request';
  const refused = data?.done.__typename === 'Refusal' ? data.done.message : error && tp('shell.networkError');
  return (
    <>
      {!isDone && (
        <Button small look="secondary" disabled={fetching} onClick={() => record({ request })}>
          {t('matchSteps.spoke.say')}
          <span className="visually-hidden">{t('matchSteps.remove.ofName', { name })}</span>
        </Button>
      )}
      <span role="status">{isDone ? t('matchSteps.spoke.done', { name }) : refused}</span>
    </>
  );
}
