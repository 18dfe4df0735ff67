import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/Mark.tsx';
import { OfTwo, StepButton } from './steps/StepButton.tsx';
import { StepFacts } from './steps/StepFacts.tsx';
import { type Facts, MatchStepsFragment, type StepAction, type Two } from './steps/step.ts';
import { useMore } from './steps/useMore.tsx';

export const MatchRowFragment = graphql(
  `
  fragment MatchRow on Match {
    id
    status
    linkedOn
    linkReasons
    request { id requester { id displayName } }
    volunteer { id displayName }
    viewerCanUnlink
    ...MatchSteps
  }
`,
  [MatchStepsFragment],
);

type MatchRowProps = {
  match: FragmentOf<typeof MatchRowFragment>;
  onStep: (action: StepAction) => void;
  onUnlink: (two: Two) => void;
};

/** A pair that runs: how it goes, the step that comes next, and the others behind one button. */
export function MatchRow({ match: masked, onStep, onUnlink }: MatchRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const match = readFragment(MatchRowFragment, masked);
  const facts = readFragment(MatchStepsFragment, match);
  const two: Two = {
    match: match.id,
    request: match.request.id,
    requester: match.request.requester.displayName,
    volunteer: match.volunteer.id,
    volunteerName: match.volunteer.displayName,
  };
  const more = useMore(match.id, `${two.requester}, ${two.volunteerName}`, 6);
  const { next, others } = stepsOf(facts);
  const button = (what: StepAction['what'], look?: 'primary') => (
    <StepButton key={what} action={{ what, two, facts }} look={look} onStep={onStep} />
  );
  return (
    <>
      <tr>
        <th scope="row">
          <Link className="utrecht-link" relative="path" to={`../dossier/${two.request}`}>
            {two.requester}
          </Link>
        </th>
        <td>{two.volunteerName}</td>
        <td className="nowrap">{match.linkedOn && format.shortDay(match.linkedOn)}</td>
        <td>
          <Mark tone={match.status === 'ACTIVE' ? 'good' : 'quiet'}>
            {t(`codes.matchStatus.${match.status}`)}
          </Mark>
          <StepFacts facts={facts} />
        </td>
        <td className="soft">
          {match.linkReasons.map((reason) => t(`codes.linkReason.${reason}`)).join(', ')}
        </td>
        <td>
          <div className="table__actions table__actions--line">
            {next && button(next, 'primary')}
            {match.viewerCanUnlink && (
              <Button small look="secondary" onClick={() => onUnlink(two)}>
                {t('work.matches.unlink')}
                <OfTwo two={two} />
              </Button>
            )}
            {more.button}
          </div>
        </td>
      </tr>
      {more.line(
        <>
          {others.map((what) => button(what))}
          {match.linkedOn && (
            <Link className="utrecht-link" relative="path" to={`../evaluatie/${match.id}`}>
              {t('surveys.matchTitle')}
              <OfTwo two={two} />
            </Link>
          )}
        </>,
      )}
    </>
  );
}

/** What comes next by itself, and what can be done besides. */
function stepsOf({ viewerCanStep, bridge }: Facts) {
  const next = viewerCanStep.find((step) => step === 'COMPLETE_TRIAL' || step === 'RESUME');
  const others: StepAction['what'][] = viewerCanStep.filter((step) => step !== next);
  return { next, others: bridge ? [...others, 'END_BRIDGE' as const] : others };
}
