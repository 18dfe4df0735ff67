import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/Mark.tsx';
import { TableLine } from '../../design/Table.tsx';
import { OwnChoice } from './OwnChoice.tsx';
import type { Pair, WaitlistAction } from './pairs.ts';
import { SummaryPanel } from './proposals/SummaryPanel.tsx';
import { Spoke } from './Spoke.tsx';
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
      status
      supportMode
      viewerCanLink
      requester { id displayName languages neighbourhood { name } }
    }
  }
`);

type WaitlistRowProps = {
  programme: string;
  entry: FragmentOf<typeof WaitlistRowFragment>;
  onAct: (action: WaitlistAction) => void;
};

export function WaitlistRow({ programme, entry: masked, onAct }: WaitlistRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const entry = readFragment(WaitlistRowFragment, masked);
  const { request } = entry;
  const { displayName: name, neighbourhood, languages } = request.requester;
  const about = [neighbourhood?.name, languages.map(format.language).join(', ')].filter(Boolean).join(' · ');
  const pairWith = (volunteer: { id: string; displayName: string }): Pair => ({
    request: request.id,
    requester: name,
    volunteer: volunteer.id,
    volunteerName: volunteer.displayName,
  });
  const remove = () => onAct({ what: 'remove', request: request.id, name });
  const writeSummary = () => onAct({ what: 'summary', request: request.id, name });
  return (
    <>
      <tr>
        <th scope="row">
          <Link className="utrecht-link" relative="path" to={`../dossier/${request.id}`}>
            {name}
          </Link>
          {about && (
            <>
              <br />
              <small className="soft">{about}</small>
            </>
          )}
          {request.status === 'PROPOSED' && (
            <>
              <br />
              <small>
                <Mark>{t('work.waitlist.proposed')}</Mark>
              </small>
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
          <div id={panel} className="stack stack--tight">
            <SummaryPanel
              request={request.id}
              name={name}
              onWrite={request.viewerCanLink ? writeSummary : undefined}
            />
            <Suggestions
              entry={entry.id}
              mayLink={request.viewerCanLink}
              onLink={(volunteer) => onAct({ what: 'link', pair: pairWith(volunteer) })}
              onPropose={(volunteer) => onAct({ what: 'propose', pair: pairWith(volunteer) })}
            />
            {request.viewerCanLink && (
              <OwnChoice
                programme={programme}
                name={name}
                onLink={(volunteer) => onAct({ what: 'link', pair: pairWith(volunteer) })}
                onPropose={(volunteer) => onAct({ what: 'propose', pair: pairWith(volunteer) })}
              />
            )}
            {request.viewerCanLink && (
              <div className="row">
                <Spoke request={request.id} name={name} />
                <Button small look="subtle" onClick={remove}>
                  {t('matchSteps.remove.open')}
                  <span className="visually-hidden">{t('matchSteps.remove.ofName', { name })}</span>
                </Button>
              </div>
            )}
          </div>
        </TableLine>
      )}
    </>
  );
}
