import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/Mark.tsx';
import { TableLine } from '../../design/Table.tsx';
import type { Pair } from './pairs.ts';
import { Suggestions } from './Suggestions.tsx';

export const WaitlistRowFragment = graphql(`
  fragment WaitlistRow on WaitlistEntry {
    id
    waitingSince
    waitedDays
    previouslyMatched
    priority
    request {
      id
      supportMode
      viewerCanLink
      requester { id displayName languages neighbourhood { name } }
    }
  }
`);

type WaitlistRowProps = { entry: FragmentOf<typeof WaitlistRowFragment>; onLink: (pair: Pair) => void };

export function WaitlistRow({ entry: masked, onLink }: WaitlistRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const entry = readFragment(WaitlistRowFragment, masked);
  const { request } = entry;
  const { displayName: name, neighbourhood, languages } = request.requester;
  const about = [neighbourhood?.name, languages.map(format.language).join(', ')].filter(Boolean).join(' · ');
  const link = (volunteer: { id: string; displayName: string }) =>
    onLink({
      request: request.id,
      requester: name,
      volunteer: volunteer.id,
      volunteerName: volunteer.displayName,
    });
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          {about && (
            <>
              <br />
              <small className="soft">{about}</small>
            </>
          )}
        </th>
        <td>{t(`work.modeShort.${request.supportMode ?? 'NONE'}`)}</td>
        <td className="nowrap">{format.shortDay(entry.waitingSince)}</td>
        <td className="number">
          {t('work.waitlist.days', { count: entry.waitedDays })}
          {entry.priority && (
            <>
              <br />
              <Mark tone="attention">{t('work.waitlist.priority')}</Mark>
            </>
          )}
        </td>
        <td>{entry.previouslyMatched ? t('reports.request.yes') : t('reports.request.no')}</td>
        <td>
          <div className="table__actions">
            <Button
              small
              look="secondary"
              aria-expanded={open}
              aria-controls={panel}
              onClick={() => setOpen(!open)}
            >
              {t('work.waitlist.suggest')}
              <span className="visually-hidden"> {t('work.waitlist.forName', { name })}</span>
            </Button>
          </div>
        </td>
      </tr>
      {open && (
        <TableLine columns={6}>
          <div id={panel}>
            <Suggestions entry={entry.id} mayLink={request.viewerCanLink} onLink={link} />
          </div>
        </TableLine>
      )}
    </>
  );
}
