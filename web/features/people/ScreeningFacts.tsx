import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today, useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { Mark } from '../../design/Mark.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type Dossier, touched, UpdateMutation } from './dossier.ts';
import { FactSection } from './FactSection.tsx';
import { ReadingFacts } from './ReadingFacts.tsx';

type Item = Dossier['screening'][number];
type ScreeningFactsProps = { dossier: Dossier; mayChange: boolean };

/** Certificate of conduct and training: seen when, valid until when; in one click when it is today. */
export function ScreeningFacts({ dossier, mayChange }: ScreeningFactsProps) {
  const { t } = useTranslation('staff');
  const { screening } = dossier;
  return (
    <FactSection
      title={t('volunteers.checks.title')}
      dossier={dossier}
      mayChange={mayChange}
      facts={[]}
      valuesOf={(known) => ({ vogSeenOn: known.vogSeenOn ?? '', trainedOn: known.trainedOn ?? '' })}
      inputOf={(values) => ({ vogSeenOn: values.vogSeenOn || null, trainedOn: values.trainedOn || null })}
      fields={({ register, formState: { errors } }) => (
        <div className="dossier__pair">
          {(['vogSeenOn', 'trainedOn'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`volunteers.checks.${name}`)}
              type="date"
              max={today()}
              width="short"
              error={errors[name]?.message}
              {...register(name)}
            />
          ))}
        </div>
      )}
    >
      {screening.length === 0 ? (
        <p className="soft">{t('volunteers.nothingAsked')}</p>
      ) : (
        <ul className="plain-list screening">
          {screening.map((item) => (
            <li key={item.step}>
              <ScreeningItem item={item} enrolment={dossier.id} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      )}
      <ReadingFacts readings={dossier.readings} />
    </FactSection>
  );
}

type ScreeningItemProps = { item: Item; enrolment: string; mayChange: boolean };

function ScreeningItem({ item, enrolment, mayChange }: ScreeningItemProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const [saving, update] = useMutation(UpdateMutation);
  const { step, doneOn, validUntil, state } = item;
  const day = today();
  const days = [
    doneOn && t(`volunteers.doneOn.${step}`, { day: format.shortDay(doneOn) }),
    validUntil && t('volunteers.validUntil', { day: format.shortDay(validUntil) }),
  ];
  const [problem, setProblem] = useState<string>();
  const see = async () => {
    const input = step === 'VOG' ? { vogSeenOn: day } : { trainedOn: day };
    const { data } = await update({ enrolment, input }, touched);
    const result = data?.updateEnrolment;
    setProblem(
      result?.__typename === 'Refusal' ? result.message : result ? undefined : tp('shell.networkError'),
    );
  };
  return (
    <>
      <div>
        <Mark tone={state === 'VALID' ? 'good' : 'attention'}>
          <span>
            {t('volunteers.step', {
              step: t(`volunteers.screeningStep.${step}`),
              state: t(`volunteers.screeningState.${state}`),
            })}
          </span>
        </Mark>
        <div className="soft">{days.filter(Boolean).join(', ')}</div>
      </div>
      {mayChange && state !== 'VALID' && (
        <Button small look="secondary" disabled={saving.fetching} onClick={see}>
          {t(`volunteers.today.${step}`)}
          <span className="visually-hidden">: {t(`volunteers.screeningStep.${step}`)}</span>
        </Button>
      )}
      {problem && <Notice tone="error" title={problem} />}
    </>
  );
}
