import '../../../design/css/survey.css';
import '../../../design/css/followup.css';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { today } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Choices } from '../../../design/Choices.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { partsOf, type Question, valuesOf } from '../questions.ts';
import { useWords } from '../useWords.tsx';

export type Entered = {
  on: string;
  way: 'PHONE' | 'PAPER';
  answers: { question: string; item: number; value: number }[];
};
type Values = { on: string; way: Entered['way']; part: Record<string, string> };
type Refused = { message: string; fields?: readonly { path: string; message: string }[] };

type EnterProps = {
  questions: Question[];
  /** Saves; gives what was refused, or nothing when it was saved. */
  onSave: (
    entered: Entered,
  ) => Promise<{ refused: Refused | undefined; error: CombinedError | undefined } | undefined>;
  onStop: () => void;
};

/** What somebody answered by telephone or on paper: all questions on one page, by keyboard alone. */
export function EnterAnswers({ questions, onSave, onStop }: EnterProps) {
  const { t } = useTranslation('staff');
  const words = useWords();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<Values>({
    defaultValues: { on: today(), way: 'PAPER', part: {} },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const { errors, submitCount, isSubmitting } = form.formState;
  const parts = partsOf(questions);
  const save = form.handleSubmit(async ({ on, way, part: given }) => {
    refusal.clear();
    const answers = parts.flatMap(({ question, item, value: name }) =>
      given[name] ? [{ question: question.id, item, value: Number(given[name]) }] : [],
    );
    const wrong = await onSave({ on, way, answers });
    if (wrong) refusal.show(wrong.refused, wrong.error);
  });
  return (
    <form
      ref={element}
      className="form survey-paper"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.clearErrors();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        element.current?.requestSubmit();
      }}
    >
      <p className="keys">
        <span>
          <kbd>Tab</kbd> {t('surveys.keys.next')}
        </span>
        <span>
          <kbd>←</kbd> <kbd>→</kbd> {t('surveys.keys.choose')}
        </span>
        <span>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd> {t('newRequest.keys.save')}
        </span>
      </p>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      <TextField
        label={t('surveys.on')}
        type="date"
        width="short"
        error={errors.on?.message}
        {...form.register('on', { required: t('newRequest.missing') })}
      />
      <Choices
        legend={t('surveys.wayTitle')}
        kind="radio"
        field={form.register('way')}
        choices={(['PAPER', 'PHONE'] as const).map((value) => ({ value, label: t(`surveys.way.${value}`) }))}
      />
      {parts.map((part) => (
        <Choices
          key={part.value}
          legend={
            <>
              {words.asked(part)}
              {part.question.instrument === 'GOALS' && <span className="soft"> {words.above(part)}</span>}
            </>
          }
          kind="radio"
          field={form.register(`part.${part.value}`)}
          choices={valuesOf(part.question).map((value) => ({
            value: String(value),
            label: words.answer(part, value),
          }))}
        />
      ))}
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('work.save')}
        </Button>
        <Button look="subtle" onClick={onStop}>
          {t('surveys.stopEntering')}
        </Button>
        <span role="status">{isSubmitting && t('work.saving')}</span>
      </div>
    </form>
  );
}
