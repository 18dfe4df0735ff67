import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

const longestLine = 512;

/**
 * Whether a password stands in a file of known ones. The file is sorted by bytes (`LC_ALL=C sort`), one on each line:
 * the password itself, or the SHA-1 of it in capitals, with or without `:` and a count behind it. However large it is,
 * some thirty short reads find it.
 */
export async function isInPasswordList(file: string, password: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const [first] = await lineFrom(handle, 0);
    const hashed = /^[0-9A-F]{40}(:|$)/.test(first);
    const wanted = hashed ? createHash('sha1').update(password).digest('hex').toUpperCase() : password;
    const found = await firstNotBefore(handle, size, wanted);
    return found === wanted || (hashed && found.startsWith(`${wanted}:`));
  } finally {
    await handle.close();
  }
}

/** The first line that does not come before `wanted`; empty when all do. */
async function firstNotBefore(handle: FileHandle, size: number, wanted: string): Promise<string> {
  let low = 0;
  let high = size;
  let best = '';
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // A line begins after the next line break, unless the middle is the very beginning.
    const start = middle === 0 ? 0 : (await lineFrom(handle, middle - 1))[1];
    const [line, next] = start < size ? await lineFrom(handle, start) : ['', size];
    if (start >= high) high = middle;
    else if (Buffer.compare(Buffer.from(line), Buffer.from(wanted)) < 0) low = next;
    else {
      best = line;
      high = middle;
    }
  }
  return best;
}

/** What stands from there to the end of the line, and where the next line begins. */
async function lineFrom(handle: FileHandle, position: number): Promise<[line: string, next: number]> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestLine), 0, longestLine, position);
  const end = buffer.subarray(0, bytesRead).indexOf('\n');
  const length = end === -1 ? bytesRead : end;
  return [buffer.subarray(0, length).toString('utf8').replace(/\r$/, ''), position + length + 1];
}
