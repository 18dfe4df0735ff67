import 'reflect-metadata';
import { migrations } from '../schema/migrations/list.ts';
import { entities } from './entities.ts';
import { type Database, openDatabase as open } from './platform/database.ts';

/** Opens Koppel's database, brought to the newest version. */
export const openDatabase = (ownerUrl: string, say: (line: string) => void): Promise<Database> =>
  open(ownerUrl, { entities, migrations }, say);
