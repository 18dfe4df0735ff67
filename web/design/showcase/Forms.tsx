import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Fold } from '../Fold.tsx';
import { WeekGrid } from '../WeekGrid.tsx';

/** What a long form is made of: parts that fold, a week to tick, and what must be looked at again. */
export function Forms() {
  const { t } = useTranslation('staff');
  const [attempt, setAttempt] = useState(0);
  return (
    <>
      <Fold title={t('design.foldTitle')} summary={t('design.foldSummary')}>
        <p>{t('design.messageText')}</p>
      </Fold>
      <Fold title={t('design.foldMust')} mustOpen>
        <p>{t('design.messageText')}</p>
      </Fold>
      <WeekGrid legend={t('design.week')} hint={t('design.weekHint')} field={{ name: 'week' }} />
      <WeekGrid legend={t('design.week')} error={t('design.choiceWrong')} field={{ name: 'week-wrong' }} />
      <div>
        <Button look="secondary" onClick={() => setAttempt(attempt + 1)}>
          {t('design.showMistakes')}
        </Button>
      </div>
      {attempt > 0 && (
        <>
          <ErrorSummary mistakes={[]} attempt={0} title={t('work.notSaved')} message={t('design.refused')} />
          <ErrorSummary
            mistakes={[
              { name: 'b', message: t('design.nameWrong') },
              { name: 'h', message: t('design.choiceWrong') },
            ]}
            attempt={attempt}
          />
        </>
      )}
    </>
  );
}
