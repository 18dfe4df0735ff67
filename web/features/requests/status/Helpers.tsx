import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';

const EndMandateMutation = graphql(`
  mutation EndMandate($mandate: ID!) {
    endMandate(mandate: $mandate) {
      __typename
      ... on Mandate { id endedAt }
      ... on Refusal { message }
    }
  }
`);

interface Helper {
  id: string;
  name: string;
  fromAt: string;
}

/** Who may follow a question for the resident; the resident can end that. */
export function Helpers({ mandates }: { mandates: readonly Helper[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [ending, setEnding] = useState<Helper>();
  if (mandates.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <h3 className="utrecht-heading-3">{t('status.helpers')}</h3>
      <ul className="plain-list stack stack--tight">
        {mandates.map((helper) => (
          <li key={helper.id} className="row">
            <span>{t('status.helper', { name: helper.name, day: format.day(helper.fromAt) })}</span>
            <Button look="secondary" small onClick={() => setEnding(helper)}>
              {t('status.end', { name: helper.name })}
            </Button>
          </li>
        ))}
      </ul>
      {ending && <EndDialog helper={ending} onClose={() => setEnding(undefined)} />}
    </div>
  );
}

function EndDialog({ helper, onClose }: { helper: Helper; onClose: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, end] = useMutation(EndMandateMutation);
  const stop = async () => {
    const { data, error } = await end({ mandate: helper.id });
    if (data?.endMandate.__typename === 'Mandate') onClose();
    else
      setProblem(
        data?.endMandate.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
      );
  };
  return (
    <Dialog title={t('status.endTitle', { name: helper.name })} onClose={onClose}>
      <div className="stack">
        {problem && <Notice tone="error">{problem}</Notice>}
        <p>{t('status.endText')}</p>
        <div className="row">
          <Button disabled={fetching} onClick={stop}>
            {t('status.endSure')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
