import '../../../design/css/set-up.css';
import { useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary } from '../../../design/ErrorSummary.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import {
  audiencesAt,
  CreateSurveyMutation,
  emptyQuestion,
  emptySurvey,
  fieldNamed,
  inputOf,
  moments,
  type SurveyValues,
} from './newSurvey.ts';
import { QuestionFields } from './QuestionFields.tsx';

type NewProps = {
  organisation: string;
  programmes: { id: string; name: string }[];
  onMade: (title: string) => void;
};

/** A new survey: what it is called, of whom and when it asks, and its questions one below the other. */
export function NewSurvey({ organisation, programmes, onMade }: NewProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const form = useForm<SurveyValues>({ defaultValues: emptySurvey(), shouldFocusError: false });
  const questions = useFieldArray({ control: form.control, name: 'questions' });
  const [, create] = useMutation(CreateSurveyMutation);
  const [problem, setProblem] = useState<{
    message: string;
    mistakes: { name: string; message: string }[];
  }>();
  const { submitCount, isSubmitting } = form.formState;
  const moment = form.watch('moment');
  const wrong = (name: string) => problem?.mistakes.find((mistake) => mistake.name === name)?.message;

  const save = form.handleSubmit(async (values) => {
    setProblem(undefined);
    const variables = { organisation, programme: values.programme || null, survey: inputOf(values) };
    const { data, error } = await create(variables, { additionalTypenames: ['Survey'] });
    const result = data?.createSurvey;
    if (result?.__typename === 'Survey') return onMade(result.title);
    setProblem({
      message: result?.message ?? tp(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
      mistakes: (result?.fields ?? []).map(({ path, message }) => ({ name: fieldNamed(path), message })),
    });
  });

  return (
    <form
      className="set-up"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary
        mistakes={problem?.mistakes ?? []}
        attempt={submitCount}
        {...(problem && { title: t('work.notSaved'), message: problem.message })}
      />
      <TextField
        label={t('surveys.form.title')}
        hint={t('surveys.form.titleHint')}
        error={wrong('title')}
        {...form.register('title')}
      />
      <SelectField label={t('surveys.form.programme')} {...form.register('programme')}>
        <option value="">{t('surveys.form.whole')}</option>
        {programmes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('surveys.form.moment')} error={wrong('moment')} {...form.register('moment')}>
        {moments.map((value) => (
          <option key={value} value={value}>
            {t(`surveys.moment.${value}`)}
          </option>
        ))}
      </SelectField>
      {moment === 'CHECK_IN' && (
        <TextField
          label={t('surveys.form.months')}
          hint={t('surveys.form.monthsHint')}
          width="short"
          error={wrong('afterMonths')}
          {...form.register('afterMonths')}
        />
      )}
      <SelectField
        label={t('surveys.form.audience')}
        error={wrong('audience')}
        {...form.register('audience')}
      >
        {audiencesAt(moment).map((value) => (
          <option key={value} value={value}>
            {t(`surveys.audience.${value}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('surveys.form.days')}
        inputMode="numeric"
        width="short"
        error={wrong('answerDays')}
        {...form.register('answerDays')}
      />
      {questions.fields.map(({ id }, at) => (
        <QuestionFields
          key={id}
          form={form}
          at={at}
          wrong={wrong}
          {...(questions.fields.length > 1 && { onRemove: () => questions.remove(at) })}
        />
      ))}
      <div className="row">
        <Button
          look="secondary"
          id="veld-questions"
          disabled={questions.fields.length >= 20}
          onClick={() =>
            questions.append(emptyQuestion(), {
              focusName: `questions.${questions.fields.length}.instrument`,
            })
          }
        >
          {t('surveys.form.addQuestion')}
        </Button>
      </div>
      <p className="soft">{t('surveys.form.stays')}</p>
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('surveys.form.save')}
        </Button>
        <span role="status">{isSubmitting && t('work.saving')}</span>
      </div>
    </form>
  );
}
