import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { useWhy } from '../decision/useWhy.tsx';
import type { Proposal, ProposalAction } from './proposal.ts';

export const ProposalRowFragment = graphql(`
  fragment ProposalRow on Match {
    id
    status
    proposedAt
    requesterAgreed
    volunteerAgreed
    viewerCanDecline
    request { id requester { id displayName } }
    volunteer { id displayName }
  }
`);

type ProposalRowProps = {
  match: FragmentOf<typeof ProposalRowFragment>;
  onAct: (action: ProposalAction) => void;
};

export function ProposalRow({ match: masked, onAct }: ProposalRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const match = readFragment(ProposalRowFragment, masked);
  const proposal: Proposal = {
    match: match.id,
    request: match.request.id,
    requester: match.request.requester.displayName,
    volunteer: match.volunteer.id,
    volunteerName: match.volunteer.displayName,
  };
  const both = match.requesterAgreed && match.volunteerAgreed;
  const action = (what: ProposalAction['what'], look: 'primary' | 'secondary' | 'subtle') => (
    <Button small look={look} onClick={() => onAct({ what, proposal })}>
      {t(`work.proposals.${what}`)}
      <span className="visually-hidden">
        : {proposal.requester}, {proposal.volunteerName}
      </span>
    </Button>
  );
  const why = useWhy(match.id, `${proposal.requester}, ${proposal.volunteerName}`, 5);
  return (
    <>
      <tr>
        <th scope="row">
          <Link className="utrecht-link" relative="path" to={`../dossier/${proposal.request}`}>
            {proposal.requester}
          </Link>
          <Said yes={match.requesterAgreed} />
        </th>
        <td>
          {proposal.volunteerName}
          <Said yes={match.volunteerAgreed} />
        </td>
        <td className="nowrap">{format.shortDay(match.proposedAt)}</td>
        <td>{t(`codes.matchStatus.${match.status}`)}</td>
        <td>
          <div className="table__actions">
            {why.button}
            {match.viewerCanDecline && (
              <>
                {action('summary', 'subtle')}
                {action('answer', both ? 'subtle' : 'secondary')}
                {action('link', both ? 'primary' : 'subtle')}
              </>
            )}
          </div>
        </td>
      </tr>
      {why.line}
    </>
  );
}

/** What one of the two said. */
function Said({ yes }: { yes: boolean }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <br />
      <small className="soft">
        <Mark tone={yes ? 'good' : 'quiet'}>{t(yes ? 'work.proposals.yes' : 'work.proposals.open')}</Mark>
      </small>
    </>
  );
}
