import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/Mark.tsx';
import { useWhy } from './decision/useWhy.tsx';
import type { RunningMatch } from './pairs.ts';

export const MatchRowFragment = graphql(`
  fragment MatchRow on Match {
    id
    status
    linkedOn
    linkReasons
    request { id requester { id displayName } }
    volunteer { id displayName }
    viewerCanUnlink
  }
`);

type MatchRowProps = { match: FragmentOf<typeof MatchRowFragment>; onUnlink: (match: RunningMatch) => void };

export function MatchRow({ match: masked, onUnlink }: MatchRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const match = readFragment(MatchRowFragment, masked);
  const requester = match.request.requester.displayName;
  const volunteer = match.volunteer.displayName;
  const why = useWhy(match.id, `${requester}, ${volunteer}`, 6);
  return (
    <>
      <tr>
        <th scope="row">
          <Link className="utrecht-link" relative="path" to={`../dossier/${match.request.id}`}>
            {requester}
          </Link>
        </th>
        <td>{volunteer}</td>
        <td className="nowrap">{match.linkedOn && format.shortDay(match.linkedOn)}</td>
        <td>
          <Mark tone={match.status === 'ACTIVE' ? 'good' : 'quiet'}>
            {t(`codes.matchStatus.${match.status}`)}
          </Mark>
        </td>
        <td className="soft">
          {match.linkReasons.map((reason) => t(`codes.linkReason.${reason}`)).join(', ')}
        </td>
        <td>
          <div className="table__actions table__actions--line">
            {why.button}
            {match.linkedOn && (
              <Link className="utrecht-link" relative="path" to={`../evaluatie/${match.id}`}>
                {t('surveys.matchTitle')}
                <span className="visually-hidden">
                  {' '}
                  {requester}, {volunteer}
                </span>
              </Link>
            )}
            {match.viewerCanUnlink && (
              <Button small look="secondary" onClick={() => onUnlink({ id: match.id, requester, volunteer })}>
                {t('work.matches.unlink')}
                <span className="visually-hidden">
                  : {requester}, {volunteer}
                </span>
              </Button>
            )}
          </div>
        </td>
      </tr>
      {why.line}
    </>
  );
}
