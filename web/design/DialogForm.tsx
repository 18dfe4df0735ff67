import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorSummary, mistakesIn } from './ErrorSummary.tsx';

type DialogFormProps<Values extends FieldValues> = {
  title: string;
  text: string;
  submit: string;
  form: UseFormReturn<Values>;
  refused: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog that asks what an action needs, shows what is wrong, and does it or leaves it. */
export function DialogForm<Values extends FieldValues>(props: DialogFormProps<Values>) {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  const { errors, submitCount, isSubmitting } = props.form.formState;
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <p>{props.text}</p>
        <ErrorSummary
          mistakes={mistakesIn(errors)}
          attempt={submitCount}
          title={props.refused && ts('work.notSaved')}
          message={props.refused}
        />
        {props.children}
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {props.submit}
          </Button>
          <Button look="subtle" onClick={props.onClose}>
            {t('shell.cancel')}
          </Button>
          <span role="status">{isSubmitting && ts('work.saving')}</span>
        </div>
      </form>
    </Dialog>
  );
}
