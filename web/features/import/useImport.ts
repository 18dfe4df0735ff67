import { useRef, useState } from 'react';
import { type ImportDone, type ImportFailure, type ImportStep, sendImport } from './send.ts';

export type ImportState =
  | { is: 'CHOOSING' }
  | { is: 'BUSY'; dryRun: boolean; step: ImportStep | undefined }
  | { is: 'DONE'; done: ImportDone }
  | { is: 'FAILED'; why: ImportFailure };

/** An import from choosing files to how it ended. */
export function useImport(organisation: string) {
  const [state, setState] = useState<ImportState>({ is: 'CHOOSING' });
  const stop = useRef<AbortController>(undefined);
  return {
    state,
    async send(files: readonly File[], dryRun: boolean) {
      if (state.is === 'BUSY') return;
      stop.current = new AbortController();
      setState({ is: 'BUSY', dryRun, step: undefined });
      let isWriting = false;
      const onStep = (step: ImportStep) => {
        isWriting = step.doing === 'WRITING' && !dryRun;
        setState({ is: 'BUSY', dryRun, step });
      };
      const ended = await sendImport({ organisation, files, dryRun }, onStep, stop.current.signal);
      // In the moment of writing it may just have been done when we hung up: all of it, or nothing.
      const isOpen = isWriting && (ended === 'STOPPED' || ended === 'OFFLINE');
      if (isOpen) setState({ is: 'FAILED', why: 'UNKNOWN' });
      else setState(typeof ended === 'string' ? { is: 'FAILED', why: ended } : { is: 'DONE', done: ended });
    },
    cancel: () => stop.current?.abort(),
    again: () => setState({ is: 'CHOOSING' }),
  };
}
