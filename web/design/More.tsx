import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import type { PageOfList } from './usePages.ts';

type MoreProps = { page: PageOfList; endCursor: string | null; shown: number; total: number };

/** The end of a list: how much of it stands there, and the way to the rest. */
export function More({ page, endCursor, shown, total }: MoreProps) {
  const { t } = useTranslation();
  return (
    <div className="row">
      {endCursor && (
        <Button look="secondary" small onClick={() => page.showNext(endCursor)}>
          {t('shell.more')}
        </Button>
      )}
      <span className="soft" role="status">
        {t('shell.shown', { shown, total })}
      </span>
    </div>
  );
}
