import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { OfTwo, StepButton } from '../steps/StepButton.tsx';
import { StepFacts } from '../steps/StepFacts.tsx';
import { type Facts, MatchStepsFragment, type StepAction, type Two } from '../steps/step.ts';
import { useMore } from '../steps/useMore.tsx';
import type { ProposalAction } from './proposal.ts';

export const ProposalRowFragment = graphql(
  `
  fragment ProposalRow on Match {
    id
    status
    proposedAt
    requesterAgreed
    volunteerAgreed
    viewerCanDecline
    request { id requester { id displayName } }
    volunteer { id displayName }
    ...MatchSteps
  }
`,
  [MatchStepsFragment],
);

type ProposalRowProps = {
  match: FragmentOf<typeof ProposalRowFragment>;
  onAct: (action: ProposalAction) => void;
};

/** A proposal: what the two said, the step that comes next, and the others behind one button. */
export function ProposalRow({ match: masked, onAct }: ProposalRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const match = readFragment(ProposalRowFragment, masked);
  const facts = readFragment(MatchStepsFragment, match);
  const two: Two = {
    match: match.id,
    request: match.request.id,
    requester: match.request.requester.displayName,
    volunteer: match.volunteer.id,
    volunteerName: match.volunteer.displayName,
  };
  const more = useMore(match.id, `${two.requester}, ${two.volunteerName}`, 5);
  const step = (what: StepAction['what'], look?: 'primary') => (
    <StepButton
      key={what}
      action={{ what, two, facts }}
      look={look}
      onStep={(action) => onAct({ what: 'step', action })}
    />
  );
  const act = (what: 'answer' | 'link' | 'summary') => (
    <Button key={what} small look="secondary" onClick={() => onAct({ what, proposal: two })}>
      {t(`work.proposals.${what}`)}
      <OfTwo two={two} />
    </Button>
  );
  const { next, others } = stepsOf(facts);
  const asked = match.status === 'PROPOSED' && match.viewerCanDecline;
  return (
    <>
      <tr>
        <th scope="row">
          <Link className="utrecht-link" relative="path" to={`../dossier/${two.request}`}>
            {two.requester}
          </Link>
          <Said yes={match.requesterAgreed} />
        </th>
        <td>
          {two.volunteerName}
          <Said yes={match.volunteerAgreed} />
        </td>
        <td className="nowrap">{format.shortDay(match.proposedAt)}</td>
        <td>
          {t(`codes.matchStatus.${match.status}`)}
          <StepFacts facts={facts} />
        </td>
        <td>
          <div className="table__actions">
            {asked && act('answer')}
            {next && step(next, 'primary')}
            {more.button}
          </div>
        </td>
      </tr>
      {more.line(
        match.viewerCanDecline && (
          <>
            {others.map((what) => step(what))}
            {act('link')}
            {!asked && step('REFUSE')}
            {act('summary')}
          </>
        ),
      )}
    </>
  );
}

/** What comes next: a day to meet, then that they met, then a trial. */
function stepsOf({ viewerCanStep, introductionAt }: Facts) {
  const planned = introductionAt !== null;
  const next = viewerCanStep.find((step) => step !== (planned ? 'PLAN_INTRODUCTION' : 'RECORD_INTRODUCTION'));
  return { next, others: viewerCanStep.filter((step) => step !== next) };
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
