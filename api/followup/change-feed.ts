import type { MikroORM } from '@mikro-orm/postgresql';
import { DatabaseListener } from '../platform/listener.ts';
import type { EventEntity } from './event.ts';

/** That something changed somewhere: of what kind, never what. */
export interface Change {
  organisationId: string;
  programmeId: string;
  kind: EventEntity;
}

/** Told when changes may have been missed: anything may be different. */
export type Heard = (change: Change | 'ANYTHING') => void;

/** How often it is made sure that the database is still listened to, while somebody looks on. In milliseconds. */
const lookAfterMs = 5_000;

/** Tells whoever looks on what was changed, by whichever process. While nobody does, it does not listen. */
export class ChangeFeed {
  private readonly heard = new Set<Heard>();
  private readonly listener: DatabaseListener;
  private timer: NodeJS.Timeout | undefined;

  constructor(url: string) {
    this.listener = new DatabaseListener(
      url,
      { name: 'koppel_changes', told: (payload) => this.tell(payload) },
      () => this.tellAll('ANYTHING'),
    );
  }

  /** Begins to tell; gives what ends it. */
  async follow(heard: Heard): Promise<() => void> {
    this.heard.add(heard);
    this.timer ??= setInterval(() => void this.listener.caughtUp(), lookAfterMs).unref();
    await this.listener.caughtUp();
    return () => this.leave(heard);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.heard.clear();
    await this.listener.close();
  }

  private leave(heard: Heard): void {
    this.heard.delete(heard);
    if (this.heard.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tell(payload: string): void {
    const [organisationId, programmeId, kind] = payload.split(' ');
    if (organisationId && programmeId && kind)
      this.tellAll({ organisationId, programmeId, kind: kind as EventEntity });
  }

  private tellAll(change: Change | 'ANYTHING'): void {
    for (const heard of this.heard) heard(change);
  }
}

/** The feed of a database that is open. */
export const openChangeFeed = ({ orm }: { orm: MikroORM }): ChangeFeed =>
  new ChangeFeed(orm.config.get('clientUrl') as string);
