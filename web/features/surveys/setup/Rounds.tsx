import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { CodeToGive } from '../CodeToGive.tsx';
import { EnterAnswers } from '../enter/EnterAnswers.tsx';
import { AddRoundMutation, RecordRoundMutation, type SurveySetUp, touched } from './surveys.ts';

type RoundsProps = { survey: SurveySetUp; mayAdd: boolean; mayEnter: boolean };

/** When a survey was sent round and how many answered; a form to enter what came back on paper, and one to send it again. */
export function Rounds({ survey, mayAdd, mayEnter }: RoundsProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [, record] = useMutation(RecordRoundMutation);
  const [entering, setEntering] = useState<string>();
  const [saved, setSaved] = useState(0);
  const round = survey.rounds.find(({ id }) => id === entering);
  return (
    <>
      {survey.rounds.length > 0 && (
        <Table
          caption={t('surveys.rounds')}
          headings={[
            { text: t('surveys.round') },
            { text: t('surveys.sentOn') },
            { text: t('surveys.sent'), right: true },
            { text: t('surveys.answered'), right: true },
            ...(mayEnter ? [{ text: t('surveys.actions') }] : []),
          ]}
        >
          <tbody>
            {survey.rounds.map(({ id, name, sent, sentOn, answered }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="nowrap">{format.shortDay(sentOn)}</td>
                <td className="number">{sent === null ? t('surveys.sentUnknown') : format.number(sent)}</td>
                <td className="number">{format.number(answered)}</td>
                {mayEnter && (
                  <td>
                    <Button small look="secondary" onClick={() => setEntering(id)}>
                      {t('surveys.enterPaper')}
                      <span className="visually-hidden">
                        : {survey.title}, {name}
                      </span>
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {saved > 0 && <Notice tone="ok" title={t('surveys.paperSaved', { count: saved })} />}
      {round && (
        <EnterAnswers
          // A form after a form: each begins empty.
          key={`${round.id} ${saved}`}
          questions={survey.questions}
          onStop={() => setEntering(undefined)}
          onSave={async (entered) => {
            const { data, error } = await record({ round: round.id, ...entered }, touched);
            const result = data?.recordRoundResponse;
            if (result?.__typename !== 'SurveyRound') return { refused: result, error };
            setSaved((count) => count + 1);
            return undefined;
          }}
        />
      )}
      {mayAdd && <NewRound survey={survey.id} title={survey.title} />}
    </>
  );
}

function NewRound({ survey, title }: { survey: string; title: string }) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: { name: '', sent: '', sentOn: today() }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, add] = useMutation(AddRoundMutation);
  const [added, setAdded] = useState<{ code: string; address: string }>();
  const { errors, isSubmitting } = form.formState;
  const save = form.handleSubmit(async ({ name, sent, sentOn }) => {
    refusal.clear();
    const count = sent.trim() === '' ? null : /^\d{1,7}$/.test(sent.trim()) ? Number(sent) : 0;
    const { data, error } = await add({ survey, name, sent: count, sentOn }, touched);
    const result = data?.addSurveyRound;
    if (result?.__typename !== 'SurveyRoundAdded') return refusal.show(result, error);
    setAdded(result);
    form.reset();
  });
  if (added) return <CodeToGive {...added} text={t('surveys.roundAdded')} />;
  // Several of these stand on one page.
  const labelled = (text: string) => `${text} (${title})`;
  return (
    <details>
      <summary>{t('surveys.newRound')}</summary>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.clearErrors();
          void save();
        }}
      >
        {refusal.message && <Notice tone="error">{refusal.message}</Notice>}
        <TextField
          label={labelled(t('surveys.round'))}
          hint={t('surveys.roundHint')}
          error={errors.name?.message}
          {...form.register('name')}
        />
        <TextField
          label={labelled(t('surveys.sent'))}
          hint={t('surveys.sentHint')}
          optional
          inputMode="numeric"
          width="short"
          error={errors.sent?.message}
          {...form.register('sent')}
        />
        <TextField
          label={labelled(t('surveys.sentOn'))}
          type="date"
          width="short"
          error={errors.sentOn?.message}
          {...form.register('sentOn', { required: t('newRequest.missing') })}
        />
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('surveys.addRound')}
          </Button>
        </div>
      </form>
    </details>
  );
}
