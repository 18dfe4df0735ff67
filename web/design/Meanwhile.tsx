import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { type ReadOff, readOff } from './readOff.ts';

/** A field that somebody else changed while the reader was writing. */
export interface MeanwhileChange {
  name: string;
  theirs: unknown;
  /** Whether the reader wrote something else in it, which stands in the form still. */
  isMine: boolean;
}

type MeanwhileProps = {
  message: string;
  changes: readonly MeanwhileChange[];
  onTakeOver: (name: string, theirs: unknown) => void;
};

/** What somebody else changed in the meantime, field by field, and a way to take it over. */
export function Meanwhile({ message, changes, onTakeOver }: MeanwhileProps) {
  const { t } = useTranslation('staff');
  const [words, setWords] = useState<Record<string, ReadOff>>({});
  const [taken, setTaken] = useState<readonly string[]>([]);
  // Once the form has what there is now, it says by itself how each field and value is called.
  useEffect(() => {
    setWords(
      Object.fromEntries(
        changes.flatMap(({ name, theirs }) => {
          const found = readOff(name, theirs);
          return found ? [[name, found]] : [];
        }),
      ),
    );
    setTaken([]);
  }, [changes]);
  const shown = changes.filter(({ name }) => words[name]);
  return (
    <Notice tone="warning" title={message} takeFocus>
      <ul>
        {shown.map(({ name, theirs, isMine }) => (
          <li key={name}>
            <strong>{words[name]!.label}</strong>:{' '}
            {words[name]!.text ? `“${words[name]!.text}”` : t('meanwhile.empty')}.{' '}
            {!isMine || taken.includes(name) ? (
              t('meanwhile.takenOver')
            ) : (
              <>
                {t('meanwhile.yoursStays')}{' '}
                <Button
                  small
                  look="subtle"
                  onClick={() => {
                    onTakeOver(name, theirs);
                    setTaken([...taken, name]);
                  }}
                >
                  {t('meanwhile.takeOver')}
                  <span className="visually-hidden">: {words[name]!.label}</span>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{t('meanwhile.saveAgain')}</p>
    </Notice>
  );
}
