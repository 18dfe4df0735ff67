/** What the server is doing with the files that were sent. */
export type ImportStep = { doing: 'READING'; file: string } | { doing: 'CHECKING' } | { doing: 'WRITING' };

export type ImportMistake = { file: string; line: number; column: string; wrong: string };
export type ImportCount = { file: string; rows: number; new: number; changed: number };

/** How it ended; nothing was written unless it says so. */
export type ImportDone = {
  isWritten: boolean;
  counts: ImportCount[];
  mistakes: ImportMistake[];
  mistakeCount: number;
};

export type ImportFailure =
  | 'TOO_LARGE'
  | 'NO_FILES'
  | 'MET_SOMEBODY'
  | 'STOPPED'
  | 'NOT_FOUND'
  | 'OFFLINE'
  | 'UNKNOWN'
  | 'FAILED';

type Line = { step?: ImportStep; done?: ImportDone; failed?: string };
const failures: readonly string[] = ['TOO_LARGE', 'NO_FILES', 'MET_SOMEBODY', 'STOPPED', 'NOT_FOUND'];

/** The most that can be sent at once, in bytes, as the server has it. */
export const largestUpload = 32 * 1024 * 1024;

/** Sends the files, tells each step, and gives how it ended. Who aborts has nothing written. */
export async function sendImport(
  { organisation, files, dryRun }: { organisation: string; files: readonly File[]; dryRun: boolean },
  onStep: (step: ImportStep) => void,
  signal: AbortSignal,
): Promise<ImportDone | ImportFailure> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name.toLowerCase());
  const query = new URLSearchParams({ organisation, dryRun: String(dryRun) });
  try {
    const response = await fetch(`/import?${query}`, {
      method: 'POST',
      body: form,
      signal,
      headers: { 'accept-language': document.documentElement.lang },
    });
    if (!response.ok || !response.body)
      return response.status === 404 ? 'NOT_FOUND' : response.status === 413 ? 'TOO_LARGE' : 'FAILED';
    for await (const { step, done, failed } of linesOf(response.body)) {
      if (step) onStep(step);
      if (done) return done;
      if (failed) return (failures.includes(failed) ? failed : 'FAILED') as ImportFailure;
    }
    return 'FAILED';
  } catch {
    return signal.aborted ? 'STOPPED' : 'OFFLINE';
  }
}

/** Lines of JSON as they come in. */
async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
