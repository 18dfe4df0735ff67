import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';

type SaveFormProps = {
  /** It is kept in this browser only, which whoever saves it should know. */
  isHere: boolean;
  /** Answers with what is wrong, if anything is. */
  onSave: (name: string) => Promise<string | undefined>;
};

/** Gives the choices that were made a name, to find them again. */
export function SaveForm({ isHere, onSave }: SaveFormProps) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { name: '' } });
  const { errors, isSubmitting } = form.formState;
  const send = form.handleSubmit(async ({ name }) => {
    const wrong = await onSave(name.trim());
    if (wrong) form.setError('name', { message: wrong });
  });
  return (
    <form className="form" noValidate aria-label={t('vacancies.saved.save')} onSubmit={send}>
      <TextField
        label={t('vacancies.saved.name')}
        hint={t('vacancies.saved.nameHint')}
        autoComplete="off"
        maxLength={60}
        error={errors.name?.message}
        {...form.register('name', {
          validate: (name) => name.trim() !== '' || t('vacancies.saved.nameMissing'),
        })}
      />
      {isHere && <p className="soft">{t('vacancies.saved.here')}</p>}
      <div>
        <Button type="submit" look="secondary" disabled={isSubmitting}>
          {t('vacancies.saved.keep')}
        </Button>
      </div>
    </form>
  );
}
