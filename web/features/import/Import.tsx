import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { fieldId } from '../../design/Field.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Outcome } from './Outcome.tsx';
import { type ImportStep, largestUpload } from './send.ts';
import { useImport } from './useImport.ts';

const ImportFilesQuery = graphql('query ImportFiles { importFiles { name neededColumns otherColumns } }');

type Known = { name: string; neededColumns: string[]; otherColumns: string[] };

/** Files are chosen, tried, and then imported: what is wrong with them stands in a table. */
export function Import({ organisation }: { organisation: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: ImportFilesQuery });
  const [files, setFiles] = useState<File[]>([]);
  const { state, send, cancel, again } = useImport(organisation);
  const said = useStepWords();
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={4} />;
  if (!data.importFiles) return <Notice>{t('work.notYours')}</Notice>;
  const known = data.importFiles;
  const usable = files.filter(({ name }) => known.some((file) => file.name === name.toLowerCase()));
  const isTooLarge = usable.reduce((sum, { size }) => sum + size, 0) > largestUpload;
  const canSend = usable.length > 0 && !isTooLarge && state.is !== 'BUSY';
  return (
    <div className="stack">
      <FileChoice
        files={files}
        usable={usable}
        onChoose={(chosen) => {
          setFiles(chosen);
          again();
        }}
      />
      {isTooLarge && <Notice tone="error">{t('importing.failure.TOO_LARGE')}</Notice>}
      <p role="status" className={state.is === 'BUSY' ? undefined : 'visually-hidden'}>
        {state.is === 'BUSY' && said(state.step, state.dryRun)}
      </p>
      {state.is === 'BUSY' ? (
        <Progress step={state.step} files={usable} onCancel={cancel} />
      ) : (
        <div className="row">
          <Button disabled={!canSend} onClick={() => send(usable, true)}>
            {t('importing.try')}
          </Button>
          {!canSend && files.length === 0 && <span className="soft">{t('importing.chooseFirst')}</span>}
        </div>
      )}
      <div role="status">
        {state.is === 'FAILED' && (
          <Notice tone={state.why === 'STOPPED' ? 'info' : 'warning'} takeFocus>
            {t(`importing.failure.${state.why}`)}
          </Notice>
        )}
      </div>
      {state.is === 'DONE' && <Outcome done={state.done} onImport={() => send(usable, false)} />}
      <Columns known={known} />
    </div>
  );
}

type ChoiceProps = { files: File[]; usable: File[]; onChoose: (files: File[]) => void };

function FileChoice({ files, usable, onChoose }: ChoiceProps) {
  const { t } = useTranslation('staff');
  return (
    <div className="field">
      <label className="utrecht-form-label" htmlFor={fieldId('bestanden')}>
        {t('importing.files')}
      </label>
      <p className="field__hint" id={`${fieldId('bestanden')}-hint`}>
        {t('importing.filesHint')}
      </p>
      <input
        id={fieldId('bestanden')}
        type="file"
        multiple
        accept=".csv,text/csv"
        className="file-input"
        aria-describedby={`${fieldId('bestanden')}-hint`}
        onChange={(event) => onChoose([...(event.target.files ?? [])])}
      />
      {files.length > 0 && (
        <ul className="file-list">
          {files.map((file) => (
            <li key={file.name}>
              {file.name}
              {!usable.includes(file) && <span className="soft"> · {t('importing.leftOut')}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is being done, in words. */
function useStepWords() {
  const { t } = useTranslation('staff');
  return (step: ImportStep | undefined, dryRun: boolean): string => {
    if (step === undefined) return t('importing.step.SENDING');
    if (step.doing === 'READING') return t('importing.step.READING', { file: `${step.file}.csv` });
    if (step.doing === 'CHECKING') return t('importing.step.CHECKING');
    return t(dryRun ? 'importing.step.TRYING' : 'importing.step.WRITING');
  };
}

type ProgressProps = { step: ImportStep | undefined; files: File[]; onCancel: () => void };

/** How far it is, as a bar, and a way to stop. */
function Progress({ step, files, onCancel }: ProgressProps) {
  const { t } = useTranslation('staff');
  const order = ['volunteers', 'enrolments', 'requests', 'waitlist', 'matches'];
  const sent = order.filter((name) => files.some((file) => file.name.toLowerCase() === `${name}.csv`));
  const most = sent.length + 3;
  const now =
    step === undefined
      ? 0
      : step.doing === 'READING'
        ? 1 + sent.indexOf(step.file)
        : step.doing === 'CHECKING'
          ? most - 2
          : most - 1;
  return (
    <div className="import-progress">
      <progress max={most} value={now} aria-label={t('importing.progress')} />
      <Button look="secondary" onClick={onCancel}>
        {t('importing.cancel')}
      </Button>
    </div>
  );
}

/** What the files have to look like. */
function Columns({ known }: { known: Known[] }) {
  const { t } = useTranslation('staff');
  return (
    <section className="stack stack--tight">
      <h2 className="utrecht-heading-2">{t('importing.columns')}</h2>
      <p>{t('importing.columnsText')}</p>
      {known.map(({ name, neededColumns, otherColumns }) => (
        <details key={name} className="definitions">
          <summary>{name}</summary>
          <p>
            <strong>{t('importing.needed')}</strong> {neededColumns.join(', ')}
          </p>
          <p>
            <strong>{t('importing.optional')}</strong> {otherColumns.join(', ')}
          </p>
        </details>
      ))}
    </section>
  );
}
