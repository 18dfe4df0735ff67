import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Notice } from '../../../design/Notice.tsx';
import { BrokenGlassesQuery, isBrokenNow } from './glass.ts';

const fresh = { additionalTypenames: ['BreakGlass'] };

/** Says above every page of an organisation that its glass is broken, for as long as it is. */
export function GlassBanner({ organisation }: { organisation: string }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [{ data }] = useQuery({ query: BrokenGlassesQuery, variables: { organisation }, context: fresh });
  const broken = (data?.brokenGlasses ?? []).filter(isBrokenNow);
  const [, lookAgain] = useState(0);
  const soonest = broken.map(({ until }) => until).toSorted()[0];
  useEffect(() => {
    if (!soonest) return;
    const left = new Date(soonest).getTime() - Date.now();
    const timer = setTimeout(() => lookAgain((times) => times + 1), left + 1000);
    return () => clearTimeout(timer);
  }, [soonest]);
  return broken.map(({ id, by, reason, until }) => (
    <div key={id} className="glass-banner">
      <Notice tone="warning" title={t('glass.banner', { until: format.moment(until) })}>
        <p>{t('glass.bannerText', { name: by ?? t('glass.somebody'), reason })}</p>
      </Notice>
    </div>
  ));
}
