import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Mark } from '../../design/Mark.tsx';

export const ScreeningFragment = graphql(`
  fragment Screening on Enrolment { id screening { step doneOn validUntil state } }
`);

/** In a word how it stands with VOG and training; what asks for attention, by name. */
export function ScreeningMarks({ enrolment: masked }: { enrolment: FragmentOf<typeof ScreeningFragment> }) {
  const { t } = useTranslation('staff');
  const { screening } = readFragment(ScreeningFragment, masked);
  if (screening.length === 0) return <span className="soft">{t('volunteers.nothingAsked')}</span>;
  const due = screening.filter(({ state }) => state !== 'VALID');
  if (due.length === 0) return <Mark tone="good">{t('volunteers.fine')}</Mark>;
  return (
    <>
      {due.map(({ step, state }) => (
        <div key={step}>
          <Mark tone="attention">
            <span>
              {t('volunteers.step', {
                step: t(`volunteers.screeningStep.${step}`),
                state: t(`volunteers.screeningState.${state}`),
              })}
            </span>
          </Mark>
        </div>
      ))}
    </>
  );
}
