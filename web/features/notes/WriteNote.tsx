import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { SelectField, TextArea } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { touched, type Visibility, visibilities, WriteMutation } from './notes.ts';

type WriteProps = { about: string; onWritten: () => void };

/** Writes a note, and says who of the staff reads it; the choice stays for the next one. */
export function WriteNote({ about, onWritten }: WriteProps) {
  const { t } = useTranslation('staff');
  const form = useForm<{ text: string; visibility: Visibility }>({
    defaultValues: { text: '', visibility: visibilities[0] },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, write] = useMutation(WriteMutation);
  const visibility = useWatch({ control: form.control, name: 'visibility' });
  const { errors, submitCount, isSubmitting } = form.formState;
  const save = form.handleSubmit(async (note) => {
    refusal.clear();
    const { data, error } = await write({ about, ...note }, touched);
    if (data?.written.__typename !== 'Note') return refusal.show(data?.written, error);
    form.reset({ text: '', visibility: note.visibility });
    onWritten();
  });
  return (
    <form className="form" noValidate onSubmit={save}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      <TextArea
        label={t('notes.text')}
        rows={3}
        maxLength={4000}
        error={errors.text?.message}
        {...form.register('text', { validate: (text) => Boolean(text.trim()) || t('notes.textMissing') })}
      />
      <SelectField
        label={t('notes.who')}
        hint={t(`notes.hint.${visibility}`)}
        error={errors.visibility?.message}
        {...form.register('visibility')}
      >
        {visibilities.map((each) => (
          <option key={each} value={each}>
            {t(`notes.visibility.${each}`)}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button small look="secondary" type="submit" disabled={isSubmitting}>
          {t('notes.save')}
        </Button>
        <span role="status">{isSubmitting && t('work.saving')}</span>
      </div>
    </form>
  );
}
