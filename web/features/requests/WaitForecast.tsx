import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';

export const WaitForecastFragment = graphql(`
  fragment WaitForecast on WaitForecast { basis text }
`);

type WaitForecastProps = {
  forecast: FragmentOf<typeof WaitForecastFragment>;
  /** Who has yet to ask hears when the counting begins. */
  beforeAsking?: boolean;
  level?: 2 | 3;
};

/** How long it takes, as a range in words; that it is no promise; or that we do not know. */
export function WaitForecast({ forecast: masked, beforeAsking = false, level = 2 }: WaitForecastProps) {
  const { t } = useTranslation();
  const { basis, text } = readFragment(WaitForecastFragment, masked);
  const Heading = `h${level}` as const;
  return (
    <section className="stack stack--tight">
      <Heading className={`utrecht-heading-${level}`}>{t('wait.title')}</Heading>
      <p>{text}</p>
      {basis !== 'NONE' && (
        <p className="soft">
          {beforeAsking && `${t('wait.from')} `}
          {t('wait.noPromise')}
        </p>
      )}
    </section>
  );
}
