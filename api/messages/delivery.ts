import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { linkAddress, linkInMail, linkMinutes, makeLink } from '../access/one-time-link.ts';
import { transact } from '../platform/operation.ts';
import { type MailKind, writeMail } from './mails.ts';
import { enterMailRoom } from './outbox.ts';
import type { Letter, Postbox } from './postbox.ts';
import type { Language } from './texts.ts';

const minuteMs = 60_000;
/** Whoever has taken a mail has this long to send it. After that it is anybody's again: the process may have died. */
const leaseMs = 3 * minuteMs;
/** Tried at once, and after 1, 2, 4 … 64 minutes. */
const mostAttempts = 8;

interface OutboxRow {
  id: string;
  organisationId: string | null;
  organisation: string | null;
  phone: string | null;
  kind: MailKind;
  language: Language;
  address: string;
  accountId: string | null;
  requesterId: string | null;
  mandateId: string | null;
  attempts: number;
}

/** What the mail room works with. */
export interface MailRoom {
  orm: MikroORM;
  postbox: Postbox;
  publicUrl: string;
  say: (line: string) => void;
}

/**
 * Sends every mail that is due. Any number of processes may do so at once. A mail goes out at least once: when a process
 * dies after handing it in and before writing that down, it goes again, with the same Message-ID and a link that makes
 * the first one void.
 */
export async function deliverDueMail(room: MailRoom, now: () => Date): Promise<void> {
  for (;;) {
    const at = now();
    const taken = await transact(room.orm, { organisations: [] }, (em) => take(em, room, at));
    if (!taken) return;
    const failure = await room.postbox.send(taken.letter).then(() => undefined, failureOf);
    await transact(room.orm, { organisations: [] }, (em) => note(em, room, taken.row, failure, at));
    // A server that cannot be reached is not there for the next mail either.
    if (failure && !failure.theirs) return;
  }
}

/** Takes the mail that waits longest, and writes it, with its link. */
async function take(
  em: SqlEntityManager,
  { publicUrl }: MailRoom,
  now: Date,
): Promise<{ row: OutboxRow; letter: Letter } | undefined> {
  await enterMailRoom(em);
  const [row]: OutboxRow[] = await em.execute(
    `update outbox m set attempts = attempts + 1, due_at = ?
     where m.id = (select id from outbox where address is not null and due_at <= ? order by due_at, id limit 1
                   for update skip locked)
     returning m.id, m.kind, m.language, m.address, m.attempts, m.organisation_id as "organisationId",
       m.account_id as "accountId", m.requester_id as "requesterId", m.mandate_id as "mandateId",
       (select o.name from organisation o where o.id = m.organisation_id) as organisation,
       (select o.phone from organisation o where o.id = m.organisation_id) as phone`,
    [new Date(now.getTime() + leaseMs), now],
  );
  return row && { row, letter: await write(em, row, publicUrl, now) };
}

async function write(em: SqlEntityManager, row: OutboxRow, publicUrl: string, now: Date): Promise<Letter> {
  const purpose = linkInMail[row.kind];
  const { organisationId, accountId, requesterId, mandateId } = row;
  const subject = {
    organisationId,
    ...(accountId && { accountId }),
    ...(requesterId && { requesterId }),
    ...(mandateId && { mandateId }),
  };
  const link = purpose && (await makeLink(em, purpose, subject, now));
  const facts = {
    organisation: row.organisation ?? undefined,
    phone: row.phone ?? undefined,
    minutes: purpose ? linkMinutes[purpose] : 0,
  };
  const url = link && purpose && linkAddress(publicUrl, purpose, link.token);
  return { id: row.id, to: row.address, ...writeMail(row.kind, row.language, facts, url) };
}

interface Failure {
  /** A code of the mail server or of the network; never its sentence, which can hold the address. */
  code: string;
  /** Whether it is about this mail, and not about the server. */
  theirs: boolean;
  /** Whether trying again is of no use: there is no such mailbox. */
  final: boolean;
}

function failureOf(error: unknown): Failure {
  const { code = 'UNKNOWN', responseCode } = error as { code?: string; responseCode?: number };
  const theirs = code === 'EENVELOPE' || code === 'EMESSAGE';
  return {
    code: `${code} ${responseCode ?? ''}`.trim(),
    theirs,
    final: theirs && (responseCode ?? 0) >= 500,
  };
}

/** Writes down how it went, and forgets the address when there is nothing left to do. */
async function note(
  em: SqlEntityManager,
  { say }: MailRoom,
  { id, kind, attempts }: OutboxRow,
  failure: Failure | undefined,
  now: Date,
): Promise<void> {
  await enterMailRoom(em);
  const givenUp = failure && (failure.final || attempts >= mostAttempts);
  if (!failure)
    await em.execute('update outbox set sent_at = ?, address = null, failure = null where id = ?', [now, id]);
  else if (givenUp)
    await em.execute('update outbox set failed_at = ?, address = null, failure = ? where id = ?', [
      now,
      failure.code,
      id,
    ]);
  else
    await em.execute('update outbox set due_at = ?, failure = ? where id = ?', [
      new Date(now.getTime() + 2 ** (attempts - 1) * minuteMs),
      failure.code,
      id,
    ]);
  if (givenUp)
    say(
      `Mail ${id} (${kind}) could not be delivered and is given up after ${attempts} attempts: ${failure.code}.`,
    );
}
