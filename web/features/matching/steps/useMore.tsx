import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { TableLine } from '../../../design/Table.tsx';
import { WhyTheseTwo } from '../decision/WhyTheseTwo.tsx';

/** A button in a row of a table, and the line below it with what can be done besides, and why these two. */
export function useMore(match: string, names: string, columns: number) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState(false);
  const panel = useId();
  return {
    button: (
      <Button small look="subtle" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {t('matchSteps.more')}
        <span className="visually-hidden"> {t('matchSteps.moreOf', { names })}</span>
      </Button>
    ),
    line: (actions: ReactNode) =>
      open && (
        <TableLine columns={columns}>
          <div id={panel} className="stack">
            <div className="row">{actions}</div>
            <WhyTheseTwo match={match} />
          </div>
        </TableLine>
      ),
  };
}
