import { useTranslation } from 'react-i18next';
import { Agreement, Choices } from '../../../design/Choices.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { nl } from '../../../texts/nl.ts';
import type { StepProps } from './stepProps.ts';

const relations = Object.keys(nl.codes.referrerKind) as (keyof typeof nl.codes.referrerKind)[];

export function Who({ form }: StepProps) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  const forWhom = form.watch('forWhom');
  const other = forWhom === 'OTHER';
  return (
    <>
      <Choices
        legend={<PageTitle name={t('ask.who.title')}>{t('ask.who.title')}</PageTitle>}
        kind="radio"
        field={form.register('forWhom')}
        error={errors.forWhom?.message}
        choices={[
          { value: 'SELF', label: t('ask.who.self') },
          { value: 'OTHER', label: t('ask.who.other'), hint: t('ask.who.otherHint') },
        ]}
      />
      {forWhom && (
        <section className="form">
          <h2 className="utrecht-heading-3">{t(other ? 'ask.who.nameOther' : 'ask.who.nameSelf')}</h2>
          <TextField
            label={t('ask.who.firstName')}
            autoComplete={other ? 'off' : 'given-name'}
            error={errors.firstName?.message}
            {...form.register('firstName')}
          />
          <TextField
            label={t('ask.who.lastName')}
            autoComplete={other ? 'off' : 'family-name'}
            error={errors.lastName?.message}
            {...form.register('lastName')}
          />
        </section>
      )}
      {other && <You form={form} />}
    </>
  );
}

function You({ form }: Pick<StepProps, 'form'>) {
  const { t } = useTranslation();
  const { errors } = form.formState;
  return (
    <section className="form">
      <h2 className="utrecht-heading-3">{t('ask.who.you')}</h2>
      <TextField
        label={t('ask.who.yourName')}
        autoComplete="name"
        error={errors.yourName?.message}
        {...form.register('yourName')}
      />
      <SelectField
        label={t('ask.who.relation')}
        error={errors.relation?.message}
        {...form.register('relation')}
      >
        <option value="">{t('ask.who.chooseOne')}</option>
        {relations.map((relation) => (
          <option key={relation} value={relation}>
            {t(`codes.referrerKind.${relation}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('ask.who.yourPhone')}
        optional
        type="tel"
        autoComplete="tel"
        error={errors.yourPhone?.message}
        {...form.register('yourPhone')}
      />
      <Agreement
        label={t('ask.who.consent')}
        error={errors.consent?.message}
        field={form.register('consent')}
      />
    </section>
  );
}
