import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { forgetTyped, typedBefore, useKeepTyped } from '../../../design/typed.ts';
import { useRefusal } from '../../../design/useRefusal.ts';
import { NewIntake } from './NewIntake.tsx';
import { emptyRequest, inputOf, type NewRequestValues, RecordRequestMutation } from './newRequest.ts';
import { SimilarPeople } from './SimilarPeople.tsx';
import { WhatFields } from './WhatFields.tsx';
import { WhoFields } from './WhoFields.tsx';

const touched = { additionalTypenames: ['Request', 'WaitlistEntry'] };

type Saved = { id: string; name: string; reference: string; status: string };

type NewRequestProps = {
  programme: string;
  /** Who writes it down: what is being typed is kept for them alone. */
  by: string;
  /** What an earlier request says, to begin from. */
  begin?: NewRequestValues;
};

/** Who asks by telephone or on paper, the first contact and perhaps the intake: on one page, by keyboard alone. */
export function NewRequest({ programme, by, begin }: NewRequestProps) {
  const { t } = useTranslation('staff');
  const typed = begin ? `${by} ${programme} ${begin.lastName}` : `${by} ${programme}`;
  const form = useForm<NewRequestValues>({
    defaultValues: typedBefore(typed, begin ?? emptyRequest()),
    shouldFocusError: false,
  });
  useKeepTyped(form, typed);
  const refusal = useRefusal(form);
  const [, record] = useMutation(RecordRequestMutation);
  const [saved, setSaved] = useState<Saved>();
  const element = useRef<HTMLFormElement>(null);
  const { errors, submitCount, isSubmitting } = form.formState;
  const [lastName, birthDate, phone] = form.watch(['lastName', 'birthDate', 'phone']);

  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    setSaved(undefined);
    const { data, error } = await record({ input: inputOf(programme, values) }, touched);
    const result = data?.recordRequest;
    if (result?.__typename !== 'Request') return refusal.show(result, error);
    const { id, reference, status, requester } = result;
    setSaved({ id, reference, status: t(`codes.requestStatus.${status}`), name: requester.displayName });
    form.reset(emptyRequest());
    forgetTyped(typed);
  });

  return (
    <form
      ref={element}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        element.current?.requestSubmit();
      }}
    >
      {saved && (
        <Notice tone="ok" title={t('newRequest.done', saved)} takeFocus>
          <p>
            <Link className="utrecht-link" to={`../dossier/${saved.id}`} relative="path">
              {t('newRequest.open', saved)}
            </Link>
          </p>
        </Notice>
      )}
      <p className="keys">
        <span>
          <kbd>Tab</kbd> {t('newRequest.keys.next')}
        </span>
        <span>
          <kbd>{t('newRequest.keys.space')}</kbd> {t('newRequest.keys.tick')}
        </span>
        <span>
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd> {t('newRequest.keys.save')}
        </span>
      </p>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      <div className="new-request">
        <div className="new-request__column">
          <WhoFields form={form} />
          <SimilarPeople programme={programme} lastName={lastName} birthDate={birthDate} phone={phone} />
        </div>
        <div className="new-request__column">
          <WhatFields form={form} />
          <NewIntake form={form} />
          <div className="row">
            <Button type="submit" disabled={isSubmitting}>
              {t('work.save')}
            </Button>
            <span role="status">{isSubmitting && t('work.saving')}</span>
          </div>
        </div>
      </div>
    </form>
  );
}
