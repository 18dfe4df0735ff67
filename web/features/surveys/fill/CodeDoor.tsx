import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';

/** For whoever has a code on paper. */
export function CodeDoor({
  onCode,
  problem,
}: {
  onCode: (code: string) => void;
  problem: string | undefined;
}) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') onCode(code.trim());
  };
  return (
    <form className="form" noValidate onSubmit={open}>
      <div>
        <PageTitle>{t('survey.title')}</PageTitle>
        <p>{t('survey.codeText')}</p>
      </div>
      <TextField
        label={t('survey.code')}
        name="code"
        hint={t('survey.codeHint')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        error={missing ? t('survey.codeMissing') : problem}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="row">
        <Button type="submit">{t('survey.open')}</Button>
      </div>
    </form>
  );
}
