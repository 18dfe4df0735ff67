import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Choices } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Fold } from '../../../design/Fold.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { useWeekWords } from '../../../design/useWeekWords.ts';
import { WeekGrid } from '../../../design/WeekGrid.tsx';
import { type ApplicationOfRow, nameOf, touched } from './applicationWork.ts';

const PlaceMutation = graphql(`
  mutation PlaceApplication($application: ID!, $enrolment: EnrolmentInput!) {
    placeApplication(application: $application, enrolment: $enrolment) {
      __typename
      ... on Application { id status enrolment { id } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

type PlaceDialogProps = {
  application: ApplicationOfRow;
  modes: readonly ('INCIDENTAL' | 'STRUCTURAL')[];
  onClose: () => void;
  onDone: (message: string, placed: { enrolment: string; name: string }) => void;
};

/** The applicant becomes a volunteer: no more is asked than what they must agree on now. */
export function PlaceDialog({ application, modes, onClose, onDone }: PlaceDialogProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const weekWords = useWeekWords();
  const name = nameOf(application);
  const form = useForm({
    defaultValues: {
      supportModes: [application.vacancy.supportMode] as (typeof modes)[number][],
      capacity: '',
      availability: [...application.availability],
    },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, place] = useMutation(PlaceMutation);
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ supportModes, capacity, availability }) => {
    refusal.clear();
    const enrolment = {
      supportModes,
      availability,
      ...(capacity.trim() && { capacity: Number(capacity) }),
    };
    const { data, error } = await place({ application: application.id, enrolment }, touched);
    const result = data?.placeApplication;
    if (result?.__typename !== 'Application') return refusal.show(result, error);
    onDone(t('applications.placed', { name }), { enrolment: result.enrolment!.id, name });
  });
  return (
    <DialogForm
      title={t('applications.placing.title')}
      text={t('applications.placing.text', { name })}
      submit={t('applications.placing.submit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <Choices
        legend={t('applications.placing.modes', { name: application.firstName })}
        kind="checkbox"
        look="columns"
        field={form.register('supportModes', {
          validate: (chosen) => chosen.length > 0 || t('applications.placing.modesMissing'),
        })}
        error={errors.supportModes?.message}
        choices={modes.map((value) => ({ value, label: tp(`codes.supportMode.${value}`) }))}
      />
      <TextField
        label={t('applications.placing.capacity')}
        hint={t('applications.placing.capacityHint')}
        inputMode="numeric"
        width="short"
        optional
        error={errors.capacity?.message}
        {...form.register('capacity', {
          pattern: { value: /^\s*\d*\s*$/, message: t('volunteers.notANumber') },
        })}
      />
      <Fold
        title={t('applications.placing.availability')}
        summary={weekWords(form.watch('availability'), 3) || undefined}
      >
        <WeekGrid
          legend={t('applications.placing.availability')}
          hint={application.availability.length > 0 ? t('applications.placing.availabilityHint') : undefined}
          field={form.register('availability')}
        />
      </Fold>
    </DialogForm>
  );
}
