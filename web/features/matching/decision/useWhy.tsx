import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { TableLine } from '../../../design/Table.tsx';
import { WhyTheseTwo } from './WhyTheseTwo.tsx';

/** A button in a row of a table, and the line below it that it opens. */
export function useWhy(match: string, names: string, columns: number) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState(false);
  const panel = useId();
  return {
    button: (
      <Button small look="subtle" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {t('decision.open')}
        <span className="visually-hidden"> {t('decision.of', { names })}</span>
      </Button>
    ),
    line: open && (
      <TableLine columns={columns}>
        <div id={panel}>
          <WhyTheseTwo match={match} />
        </div>
      </TableLine>
    ),
  };
}
