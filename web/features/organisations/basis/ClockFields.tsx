import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { FieldError, SelectField, TextField } from '../../../design/Field.tsx';
import { type BasisValues, type ClockValues, emptyClock, moments } from './basis.ts';

type FieldsProps = {
  form: UseFormReturn<BasisValues>;
  /** What is wrong with a field, by its name. */
  wrong: (name: string) => string | undefined;
};

/** An organisation's own clocks, each on a line of its own. */
export function ClockFields({ form, wrong }: FieldsProps) {
  const { t } = useTranslation('staff');
  const clocks = useFieldArray({ control: form.control, name: 'clocks' });
  const name = <Field extends keyof ClockValues>(at: number, field: Field) =>
    `clocks.${at}.${field}` as const;
  const field = (at: number, of: keyof ClockValues) => ({
    error: wrong(name(at, of)),
    ...form.register(name(at, of)),
  });
  const none = wrong('clocks');
  return (
    <>
      {clocks.fields.map(({ id }, at) => (
        <fieldset className="set-up__one" key={id}>
          <legend className="utrecht-form-label">{t('basis.clock', { number: at + 1 })}</legend>
          <div className="row row--top">
            <SelectField label={t('basis.from')} {...field(at, 'from')}>
              <Moments leavingOut="START" />
            </SelectField>
            <SelectField label={t('basis.until')} {...field(at, 'until')}>
              <Moments leavingOut="RECEIPT" />
            </SelectField>
          </div>
          <div className="row row--top">
            <TextField
              label={t('basis.workingDays')}
              inputMode="numeric"
              width="short"
              {...field(at, 'workingDays')}
            />
            <TextField
              label={t('basis.target')}
              inputMode="decimal"
              width="short"
              optional
              {...field(at, 'target')}
            />
          </div>
          <div className="row">
            <Button small look="subtle" onClick={() => clocks.remove(at)}>
              {t('basis.remove')}
              <span className="visually-hidden">: {t('basis.clock', { number: at + 1 })}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      {none && <FieldError name="clocks">{none}</FieldError>}
      <div className="row">
        <Button
          look="secondary"
          id="veld-clocks"
          disabled={clocks.fields.length >= 20}
          onClick={() => clocks.append(emptyClock, { focusName: `clocks.${clocks.fields.length}.from` })}
        >
          {t('basis.add')}
        </Button>
      </div>
    </>
  );
}

function Moments({ leavingOut }: { leavingOut: (typeof moments)[number] }) {
  const { t } = useTranslation('staff');
  return moments
    .filter((moment) => moment !== leavingOut)
    .map((moment) => (
      <option key={moment} value={moment}>
        {t(`duration.moment.${moment}`)}
      </option>
    ));
}
