import { useTranslation } from 'react-i18next';
import { today, useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Mark } from '../../design/Mark.tsx';

export const EnrolmentMarkFragment = graphql(`
  fragment EnrolmentMark on Enrolment { id status pausedUntil }
`);

/** Whether the last day of a pause has passed, so that somebody should ask. */
export const isPauseOver = ({ status, pausedUntil }: { status: string; pausedUntil: string | null }) =>
  status === 'PAUSED' && pausedUntil !== null && pausedUntil <= today();

/** How far a volunteer is; of a pause, until when. */
export function EnrolmentMark({
  enrolment: masked,
}: {
  enrolment: FragmentOf<typeof EnrolmentMarkFragment>;
}) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const enrolment = readFragment(EnrolmentMarkFragment, masked);
  const { status, pausedUntil } = enrolment;
  const over = isPauseOver(enrolment);
  const day = status === 'PAUSED' && pausedUntil ? format.shortDay(pausedUntil) : undefined;
  const attention = over || status === 'SUSPENDED';
  return (
    <Mark tone={status === 'CERTIFIED' ? 'good' : attention ? 'attention' : 'quiet'}>
      <span>
        {tp(`codes.enrolmentStatus.${status}`)}{' '}
        {day && t(over ? 'volunteers.pauseOver' : 'volunteers.pausedUntil', { day })}
      </span>
    </Mark>
  );
}
