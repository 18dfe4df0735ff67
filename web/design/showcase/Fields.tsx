import { useTranslation } from 'react-i18next';
import { Agreement, Choices } from '../Choices.tsx';
import { Coffee } from '../drawings/Coffee.tsx';
import { Walk } from '../drawings/Walk.tsx';
import { SelectField, TextArea, TextField } from '../Field.tsx';

/** Fields and questions: as they come, filled in, wrong, and shut. */
export function Fields() {
  const { t } = useTranslation('staff');
  const choices = [
    { value: 'once', label: t('design.once'), hint: t('design.onceHint') },
    { value: 'weekly', label: t('design.weekly') },
  ];
  const pictures = [<Walk key="walk" />, <Coffee key="coffee" />];
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField name="a" label={t('design.name')} hint={t('design.nameHint')} />
      <TextField
        name="b"
        label={t('design.name')}
        hint={t('design.nameHint')}
        error={t('design.nameWrong')}
      />
      <TextField name="c" label={t('design.postcode')} width="short" optional defaultValue="1961 AB" />
      <TextField name="d" label={t('design.name')} disabled defaultValue="A. Voorbeeld" />
      <TextArea name="e" label={t('design.question')} rows={3} />
      <SelectField name="f" label={t('design.often')}>
        {choices.map(({ value, label }) => (
          <option key={value}>{label}</option>
        ))}
      </SelectField>
      <Choices legend={t('design.often')} kind="radio" choices={choices} field={{ name: 'g' }} />
      <Choices
        legend={t('design.often')}
        kind="checkbox"
        choices={choices}
        field={{ name: 'h' }}
        error={t('design.choiceWrong')}
      />
      <Choices
        legend={t('design.often')}
        kind="radio"
        look="cards"
        choices={choices.map((choice, at) => ({ ...choice, picture: pictures[at] }))}
        field={{ name: 'i' }}
      />
      <Agreement label={t('design.agree')} field={{ name: 'j' }} />
    </form>
  );
}
