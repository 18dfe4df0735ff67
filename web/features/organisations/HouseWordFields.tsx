import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../design/Field.tsx';
import { Fold } from '../../design/Fold.tsx';
import { type HouseValues, type houseLanguages, inLines, wordKinds } from './house.ts';

type WordsProps = { language: (typeof houseLanguages)[number]; form: UseFormReturn<HouseValues> };

/** What is said in one language; Dutch is open, as most begin there. */
export function HouseWordFields({ language, form }: WordsProps) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  const fields = (
    <fieldset className="house-words">
      <legend className={language === 'NL' ? 'utrecht-heading-3' : 'visually-hidden'}>
        {t(`house.language.${language}`)}
      </legend>
      {wordKinds.map((kind) => {
        const name = `${kind}-${language}` as const;
        const field = {
          label: t(`house.word.${kind}`),
          hint: t(`house.wordHint.${kind}`),
          dir: dir(language),
          lang: language.toLowerCase(),
          error: errors[name]?.message,
          ...form.register(name),
        };
        return kind === 'title' ? (
          <TextField key={kind} {...field} />
        ) : (
          <TextArea key={kind} rows={inLines.includes(kind) ? 4 : 2} {...field} />
        );
      })}
    </fieldset>
  );
  if (language === 'NL') return fields;
  const mustOpen = wordKinds.some((kind) => errors[`${kind}-${language}`]);
  return (
    <Fold title={t(`house.language.${language}`)} mustOpen={mustOpen}>
      {fields}
    </Fold>
  );
}

const dir = (language: string) => (language === 'AR' ? 'rtl' : 'ltr');
