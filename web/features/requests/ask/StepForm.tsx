import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { type Answers, draft } from './answers.ts';
import { GoOnLater } from './GoOnLater.tsx';
import { Help } from './Help.tsx';
import { Often } from './Often.tsx';
import { Progress } from './Progress.tsx';
import { useFindPlace } from './place.ts';
import { Reach } from './Reach.tsx';
import { stepSchemas } from './schema.ts';
import type { StepProps } from './stepProps.ts';
import { type Step, steps } from './steps.ts';
import { useKeeping } from './useKeeping.ts';
import { Where } from './Where.tsx';
import { Who } from './Who.tsx';
import { Wishes } from './Wishes.tsx';

const questions: Record<Step, (props: StepProps) => React.ReactNode> = {
  postcode: Where,
  hulp: Help,
  vorm: Often,
  wie: Who,
  contact: Reach,
  wensen: Wishes,
};

type StepFormProps = { step: Step; answers: Answers; keep: (more: Partial<Answers>) => void };

/** One question: its progress, its fields, and the ways on and back. */
export function StepForm({ step, answers, keep }: StepFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const findPlace = useFindPlace();
  const keeping = useKeeping();
  const schema = useMemo(() => stepSchemas(t)[step], [t, step]);
  const form = useForm<Answers>({
    defaultValues: answers,
    resolver: zodResolver(schema as never) as unknown as Resolver<Answers>,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const { errors, submitCount, isSubmitting } = form.formState;
  const number = steps.indexOf(step);
  const Question = questions[step];

  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => draft(values) }),
    [form],
  );

  const goOn = form.handleSubmit(async (values) => {
    if (step === 'postcode') {
      const { problem, programmes } = await findPlace(values.postcode);
      if (problem) return form.setError('postcode', { message: problem });
      if (!programmes.includes(answers.programme)) keep({ programme: '' });
    }
    // Another programme may not offer what was chosen before.
    const changed = step === 'hulp' && values.programme !== answers.programme;
    const kept = changed ? { ...values, often: '' } : values;
    keep(kept);
    keeping.keepUp(kept);
    navigate(`/vraag/${steps[number + 1] ?? 'nakijken'}`);
  });

  return (
    <form className="form" noValidate onSubmit={goOn}>
      <Progress number={number + 1} />
      <ErrorSummary mistakes={mistakesIn(errors)} attempt={submitCount} />
      <Question form={form} answers={answers} />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('ask.next')}
        </Button>
        <LinkButton look="subtle" to={number === 0 ? '/' : `/vraag/${steps[number - 1]}`}>
          {t('ask.back')}
        </LinkButton>
      </div>
      <GoOnLater answers={() => form.getValues()} isFirst={number === 0} />
    </form>
  );
}
