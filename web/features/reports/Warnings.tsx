import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Notice } from '../../design/Notice.tsx';

export const WarningsFragment = graphql(`
  fragment Warnings on Warning { code text }
`);

/** Where figures do not add up or cannot be trusted, said in words. */
export function Warnings({ warnings: masked }: { warnings: FragmentOf<typeof WarningsFragment>[] }) {
  const { t } = useTranslation('staff');
  const warnings = readFragment(WarningsFragment, masked);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warning" title={t('reports.warnings')}>
      <ul>
        {warnings.map(({ code, text }) => (
          <li key={code + text}>
            <strong>{t(`reports.warningCode.${code}`)}.</strong> {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
