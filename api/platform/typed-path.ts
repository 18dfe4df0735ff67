import { resolve } from 'node:path';

/** npm runs scripts in the folder of Koppel; a relative path is meant from where the command was typed. */
export function typedPath(path: string, script: string): string {
  const from = process.env.npm_lifecycle_event === script ? process.env.INIT_CWD : undefined;
  return resolve(from ?? '.', path);
}
