import { type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Agreement } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { SelectField, TextArea, TextField } from '../../../design/Field.tsx';
import { useMeanwhile } from '../../../design/useMeanwhile.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import {
  allProgrammes,
  CreateMutation,
  inputOf,
  type Material,
  type MaterialValues,
  newValues,
  readMaterialAgain,
  touched,
  UpdateMutation,
  valuesOf,
} from './materials.ts';

/** Where somebody keeps materials: in these programmes of an organisation, and perhaps for all of them. */
export interface Where {
  organisation: string;
  programmes: readonly { id: string; name: string }[];
  mayForAll: boolean;
}

type DialogProps = {
  where: Where;
  materials: readonly Material[];
  material: Material | undefined;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Writes a training material, or writes it anew. */
export function MaterialDialog({ where, materials, material, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const onlyOne = where.programmes.length === 1 && !where.mayForAll ? where.programmes[0]!.id : '';
  const form = useForm<MaterialValues>({
    defaultValues: material ? valuesOf(material) : newValues(materials, onlyOne),
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const meanwhile = useMeanwhile(form, async () => {
    const now = material && (await readMaterialAgain(client, where.organisation, material.id));
    return now && valuesOf(now);
  });
  const [, create] = useMutation(CreateMutation);
  const [, update] = useMutation(UpdateMutation);
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const input = inputOf(values);
    const answer = await meanwhile.write(async (before) => {
      const { data, error } = material
        ? await update({ material: material.id, input, asRead: before && inputOf(before) }, touched)
        : await create({ organisation: where.organisation, input }, touched);
      return { result: data?.saved, error };
    });
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename !== 'TrainingMaterial') return refusal.show(result, error);
    onDone(t(material ? 'materials.form.changed' : 'materials.form.made', { title: result.title }));
  });
  return (
    <DialogForm
      title={t(material ? 'materials.form.editTitle' : 'materials.form.makeTitle')}
      text={t('materials.form.text')}
      submit={t('materials.form.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {meanwhile.notice}
      <ForWhom form={form} where={where} />
      <What form={form} />
      <HowMuch form={form} />
    </DialogForm>
  );
}

type PartProps = { form: UseFormReturn<MaterialValues> };

function ForWhom({ form, where }: PartProps & { where: Where }) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  return (
    <SelectField
      label={t('materials.form.programme')}
      hint={t('materials.form.programmeHint')}
      error={errors.programme?.message}
      {...form.register('programme', { required: t('materials.form.programmeMissing') })}
    >
      <option value="">{t('materials.form.choose')}</option>
      {where.mayForAll && <option value={allProgrammes}>{t('materials.forAll')}</option>}
      {where.programmes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function What({ form }: PartProps) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('materials.form.title')}
        maxLength={120}
        error={errors.title?.message}
        {...form.register('title', { required: t('materials.form.titleMissing') })}
      />
      <TextArea
        label={t('materials.form.body')}
        hint={t('materials.form.bodyHint')}
        rows={10}
        maxLength={6000}
        error={errors.text?.message}
        {...form.register('text', { required: t('materials.form.bodyMissing') })}
      />
      <TextField
        label={t('materials.form.link')}
        hint={t('materials.form.linkHint')}
        type="url"
        dir="ltr"
        optional
        error={errors.link?.message}
        {...form.register('link')}
      />
    </>
  );
}

function HowMuch({ form }: PartProps) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  const whole = { value: /^\s*\d{1,3}\s*$/, message: t('materials.form.number') };
  return (
    <>
      <TextField
        label={t('materials.form.minutes')}
        inputMode="numeric"
        width="short"
        error={errors.minutes?.message}
        {...form.register('minutes', { required: t('materials.form.number'), pattern: whole })}
      />
      <TextField
        label={t('materials.form.position')}
        hint={t('materials.form.positionHint')}
        inputMode="numeric"
        width="short"
        error={errors.position?.message}
        {...form.register('position', { required: t('materials.form.number'), pattern: whole })}
      />
      <Agreement
        label={t('materials.form.required')}
        error={errors.required?.message}
        field={form.register('required')}
      />
    </>
  );
}
