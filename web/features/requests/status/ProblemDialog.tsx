import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';

const ReportProblemMutation = graphql(`
  mutation ReportProblem($request: ID!, $words: String!) {
    reportProblem(request: $request, words: $words) {
      __typename
      ... on Request { id }
      ... on Refusal { message fields { path message } }
    }
  }
`);

type ProblemDialogProps = { request: string; onClose: () => void; onTold: () => void };

/** A few words for the coordinator, and for nobody else. */
export function ProblemDialog({ request, onClose, onTold }: ProblemDialogProps) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { words: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, report] = useMutation(ReportProblemMutation);
  const { errors, submitCount, isSubmitting } = form.formState;
  const send = form.handleSubmit(async ({ words }) => {
    refusal.clear();
    const { data, error } = await report({ request, words });
    if (data?.reportProblem.__typename === 'Request') return onTold();
    refusal.show(data?.reportProblem, error);
  });
  return (
    <Dialog title={t('ending.problemTitle')} onClose={onClose}>
      <form className="form" noValidate onSubmit={send}>
        <p>
          {t('ending.problemText')} <strong>{t('ending.danger')}</strong>
        </p>
        <ErrorSummary
          mistakes={mistakesIn(errors)}
          attempt={submitCount}
          title={refusal.message && t('ending.failed')}
          message={refusal.message}
        />
        <TextArea
          label={t('ending.words')}
          rows={4}
          maxLength={2000}
          error={errors.words?.message}
          {...form.register('words', {
            validate: (words) => words.trim() !== '' || t('ending.wordsMissing'),
          })}
        />
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('ending.send')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <span role="status">{isSubmitting && t('ending.sending')}</span>
        </div>
      </form>
    </Dialog>
  );
}
