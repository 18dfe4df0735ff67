import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../app/graphql.ts';
import { isBeforeMeeting, ownTips, residentTips, volunteerTips } from './tips.ts';

export const FirstMeetingFragment = graphql(`
  fragment FirstMeeting on Pairing {
    side
    status
    introductionAt
    programme { id kind organisation { id house { words { language volunteerTips residentTips } } } }
  }
`);

/**
 * What helps the first time, for a volunteer, or what to expect of it, for a resident: in the words of the organisation,
 * else in ours. Folded while it is a proposal; open beside the day on which they meet, so that it is on paper too.
 */
export function FirstMeeting({ pairing: masked }: { pairing: FragmentOf<typeof FirstMeetingFragment> }) {
  const { t } = useTranslation();
  const pairing = readFragment(FirstMeetingFragment, masked);
  const { status, introductionAt, programme } = pairing;
  const side = pairing.side === 'VOLUNTEER' ? 'VOLUNTEER' : 'REQUESTER';
  const lines = useLines(side, programme);
  if (!isBeforeMeeting(status)) return null;
  const title = t(`firstMeeting.title.${side}`);
  const list = (
    <ul>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
  if (introductionAt)
    return (
      <div>
        <h4 className="pairing__label">{title}</h4>
        {list}
      </div>
    );
  return (
    <details className="pairing__seen">
      <summary>{title}</summary>
      {list}
    </details>
  );
}

type Programme = ResultOf<typeof FirstMeetingFragment>['programme'];

function useLines(side: 'VOLUNTEER' | 'REQUESTER', { kind, organisation }: Programme): string[] {
  const { t, i18n } = useTranslation();
  const own = ownTips(organisation.house.words, side, i18n.language);
  if (own.length > 0) return own;
  return side === 'VOLUNTEER'
    ? volunteerTips[kind].map((tip) => t(`firstMeeting.VOLUNTEER.${tip}`))
    : residentTips[kind].map((tip) => t(`firstMeeting.REQUESTER.${tip}`));
}
