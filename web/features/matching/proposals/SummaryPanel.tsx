import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { SummaryQuery } from './summary.ts';

type SummaryPanelProps = { request: string; name: string; onWrite: (() => void) | undefined };

/** What a volunteer who is proposed reads of the resident, and whether the resident agreed. */
export function SummaryPanel({ request, name, onWrite }: SummaryPanelProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: SummaryQuery, variables: { request } });
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={1} />;
  const { summary = null, summaryAgreedAt = null } = data.request ?? {};
  return (
    <section className="summary-panel">
      <h3 className="utrecht-heading-3">{t('work.summary.title')}</h3>
      {summary && <blockquote className="summary-panel__text">{summary}</blockquote>}
      <p>
        {summary ? (
          <Mark tone={summaryAgreedAt ? 'good' : 'attention'}>
            {t(summaryAgreedAt ? 'work.summary.agreed' : 'work.summary.notAgreed')}
          </Mark>
        ) : (
          t('work.summary.none')
        )}
      </p>
      {onWrite && (
        <div>
          <Button small look="secondary" onClick={onWrite}>
            {t(summary ? 'work.summary.change' : 'work.summary.write')}
            <span className="visually-hidden"> {t('work.waitlist.forName', { name })}</span>
          </Button>
        </div>
      )}
    </section>
  );
}
