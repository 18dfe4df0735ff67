import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today, useFormat } from '../../../app/format.ts';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { commonLanguages } from '../ask/moments.ts';
import { channels, type NewRequestValues } from './newRequest.ts';

/** How it came in, and who asks. */
export function WhoFields({ form }: { form: UseFormReturn<NewRequestValues> }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { errors } = form.formState;
  const missing = t('newRequest.missing');
  return (
    <>
      <div className="new-request__pair">
        <SelectField label={t('newRequest.channel')} {...form.register('channel')}>
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {t(`codes.channel.${channel}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('newRequest.receivedOn')}
          type="date"
          max={today()}
          error={errors.receivedOn?.message}
          {...form.register('receivedOn', { required: t('work.dateMissing') })}
        />
      </div>
      <div className="new-request__pair">
        <TextField
          label={t('newRequest.firstName')}
          autoComplete="off"
          error={errors.firstName?.message}
          {...form.register('firstName', { required: missing })}
        />
        <TextField
          label={t('newRequest.lastName')}
          autoComplete="off"
          error={errors.lastName?.message}
          {...form.register('lastName', { required: missing })}
        />
      </div>
      <div className="new-request__pair">
        <TextField
          label={t('newRequest.birthDate')}
          type="date"
          max={today()}
          optional
          error={errors.birthDate?.message}
          {...form.register('birthDate')}
        />
        <TextField
          label={t('newRequest.postcode')}
          autoComplete="off"
          error={errors.postcode?.message}
          {...form.register('postcode', { required: missing })}
        />
      </div>
      <div className="new-request__pair">
        <TextField
          label={t('newRequest.phone')}
          type="tel"
          autoComplete="off"
          error={errors.phone?.message}
          {...form.register('phone')}
        />
        <TextField
          label={t('newRequest.email')}
          type="email"
          autoComplete="off"
          optional
          error={errors.email?.message}
          {...form.register('email')}
        />
      </div>
      <SelectField
        label={t('newRequest.language')}
        error={errors.languages?.message}
        {...form.register('languages')}
      >
        {commonLanguages.map((code) => (
          <option key={code} value={code}>
            {format.language(code)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
