import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileNames } from './files.ts';

/** The most that can be sent at once, in bytes: about a hundred thousand rows. More goes in with the command. */
export const largestUpload = 32 * 1024 * 1024;

/** Something that was sent and cannot be read, by the code that clients know. */
export class UploadError extends Error {}

/**
 * Puts the CSV files of a form into a folder of their own, does something with it, and takes it away again, whatever
 * happens. Files with another name than those of an import are left out.
 *
 * @throws UploadError TOO_LARGE, BAD_REQUEST, or NO_FILES.
 */
export async function withUploaded<T>(
  { body, contentType }: { body: AsyncIterable<Buffer>; contentType: string },
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const form = await formOf(await whole(body), contentType);
  const folder = await mkdtemp(join(tmpdir(), 'koppel-import-'));
  try {
    let count = 0;
    for (const part of form.getAll('files')) {
      if (typeof part === 'string' || !fileNames.some((file) => part.name === `${file}.csv`)) continue;
      await writeFile(join(folder, part.name), Buffer.from(await part.arrayBuffer()), { mode: 0o600 });
      count += 1;
    }
    if (count === 0) throw new UploadError('NO_FILES');
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function whole(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largestUpload) throw new UploadError('TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function formOf(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new UploadError('BAD_REQUEST');
  }
}
