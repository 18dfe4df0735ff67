import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';

type FrameProps<Report> = {
  /** Undefined while we wait; null when the viewer may not see it. */
  report: Report | null | undefined;
  error: CombinedError | undefined;
  children: (report: Report) => ReactNode;
};

/** Waiting, failing and not being permitted look the same in each report. */
export function ReportFrame<Report>({ report, error, children }: FrameProps<Report>) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  if (report) return <div className="report">{children(report)}</div>;
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (report === null) return <Notice>{t('reports.notYours')}</Notice>;
  return <Loading text={t('reports.loading')} lines={5} />;
}
