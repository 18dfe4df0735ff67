import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { looksLikePhone } from '../../../app/contact.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { useNearby } from '../../../app/nearby.ts';
import { looksLikePostcode, spacedPostcode, tidyPostcode } from '../../../app/postcode.ts';
import { Button } from '../../../design/Button.tsx';
import { Choices } from '../../../design/Choices.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { TextField } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { useAnswers } from '../ask/answers.ts';

const CallMeBackMutation = graphql(`
  mutation CallMeBack($input: CallMeBackInput!) {
    callMeBack(input: $input) {
      __typename
      ... on CallBackAsked { reference message }
      ... on Refusal { message fields { path message } }
    }
  }
`);

export type Asked = Extract<
  ResultOf<typeof CallMeBackMutation>['callMeBack'],
  { __typename: 'CallBackAsked' }
>;
const moments = ['ANY', 'MORNING', 'AFTERNOON'] as const;

/** Whom to call, and when. */
export function CallMeForm({ onAsked }: { onAsked: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const nearby = useNearby();
  const { answers } = useAnswers();
  const form = useForm({
    defaultValues: {
      firstName: '',
      lastName: '',
      phone: '',
      postcode: spacedPostcode(nearby?.postcode ?? ''),
      moment: 'ANY' as (typeof moments)[number],
    },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });
  const refusal = useRefusal(form);
  const [, call] = useMutation(CallMeBackMutation);
  const { errors, submitCount, isSubmitting } = form.formState;
  const needed = (message: string) => ({ validate: (text: string) => text.trim() !== '' || message });

  const send = form.handleSubmit(async (values) => {
    refusal.clear();
    const postcode = tidyPostcode(values.postcode);
    // Who was asking for something there already is called about that.
    const programme = tidyPostcode(answers.postcode) === postcode ? answers.programme : '';
    const { data, error } = await call({ input: { ...values, postcode, programme: programme || undefined } });
    if (data?.callMeBack.__typename === 'CallBackAsked') return onAsked(data.callMeBack);
    refusal.show(error?.networkError ? { message: t('shell.connectionLost') } : data?.callMeBack, error);
  });

  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('callBack.failed')}
        message={refusal.message}
      />
      <div>
        <PageTitle>{t('callBack.title')}</PageTitle>
        <p>{t('callBack.text')}</p>
      </div>
      <TextField
        label={t('callBack.firstName')}
        autoComplete="given-name"
        error={errors.firstName?.message}
        {...form.register('firstName', needed(t('callBack.firstNameMissing')))}
      />
      <TextField
        label={t('callBack.lastName')}
        autoComplete="family-name"
        error={errors.lastName?.message}
        {...form.register('lastName', needed(t('callBack.lastNameMissing')))}
      />
      <TextField
        label={t('callBack.phone')}
        type="tel"
        autoComplete="tel"
        error={errors.phone?.message}
        {...form.register('phone', { validate: (text) => looksLikePhone(text) || t('callBack.phoneWrong') })}
      />
      <TextField
        label={t('places.postcode')}
        hint={t('places.postcodeHint')}
        width="short"
        autoComplete="postal-code"
        error={errors.postcode?.message}
        {...form.register('postcode', {
          validate: (text) => looksLikePostcode(text) || t('places.notAPostcode'),
        })}
      />
      <Choices
        legend={t('callBack.when')}
        kind="radio"
        field={form.register('moment')}
        error={errors.moment?.message}
        choices={moments.map((value) => ({ value, label: t(`callBack.moment.${value}`) }))}
      />
      <div className="row">
        <Button type="submit" disabled={isSubmitting}>
          {t('callBack.send')}
        </Button>
        <span role="status">{isSubmitting && t('callBack.sending')}</span>
      </div>
    </form>
  );
}
