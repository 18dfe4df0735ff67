import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { deliverDueMail } from '../../api/messages/delivery.ts';
import { openMailRoom, tidyUp } from '../../api/messages/mail-room.ts';
import { postMail } from '../../api/messages/outbox.ts';
import { openPostbox } from '../../api/messages/postbox.ts';
import { readConfig } from '../../api/platform/config.ts';
import type { Database } from '../../api/platform/database.ts';
import { transact } from '../../api/platform/operation.ts';
import { StartError } from '../../api/platform/start-error.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { type MailServer, mailRoom, openMailServer, tokenIn } from '../support/mail-server.ts';

let database: Database;
let drop: () => Promise<void>;
let server: MailServer;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  server = await openMailServer();
});
afterAll(async () => {
  await server.close();
  await drop();
});
beforeEach(async () => {
  server.letters.length = 0;
  server.unknown.clear();
  await asOwner(database, 'delete from outbox');
  await asOwner(database, 'delete from one_time_link');
});

const start = new Date('2027-03-01T09:00:00Z');
const after = (minutes: number) => () => new Date(start.getTime() + minutes * 60_000);
const room = (said: string[] = []) => mailRoom(database, server.config, (line) => said.push(line));

interface Row {
  address: string | null;
  sent: boolean;
  failed: boolean;
  attempts: number;
  failure: string | null;
}
const outbox = () =>
  asOwner<Row>(
    database,
    'select address, sent_at is not null as sent, failed_at is not null as failed, attempts, failure from outbox order by id',
  );

/** A coordinator of Heerlen asked for a new password. */
async function post(address = 'coordinator@heerlen.example', now = start): Promise<void> {
  const [account] = await asOwner<{ id: string; organisation: string }>(
    database,
    `select a.id, g.organisation_id as organisation from account a join role_grant g on g.account_id = a.id
     where a.email = 'coordinator@heerlen.example'`,
  );
  const mail = { kind: 'PASSWORD_RESET', language: 'nl', address, accountId: account!.id } as const;
  await transact(database.orm, { organisations: [account!.organisation] }, (em) =>
    postMail(em, { ...mail, organisationId: account!.organisation }, now),
  );
}

describe('a mail in the outbox', () => {
  test('arrives, in plain words and as a page, with a link and a number to call; then its address is forgotten', async () => {
    await post();
    await deliverDueMail(room(), after(0));
    const [letter] = server.letters;
    expect(letter).toMatchObject({
      from: { name: 'Koppel', address: 'koppel@koppel.example' },
      to: [{ address: 'coordinator@heerlen.example' }],
      subject: 'Kies een nieuw wachtwoord',
    });
    expect(letter!.text).toContain(`http://localhost:4000/wachtwoord#${tokenIn(letter)}`);
    expect(letter!.text).toMatch(/30 minuten[\s\S]*Bel .+: 0\d+/);
    expect(letter!.html).toContain(`<a href="http://localhost:4000/wachtwoord#${tokenIn(letter)}"`);
    expect(await outbox()).toEqual([
      { address: null, sent: true, failed: false, attempts: 1, failure: null },
    ]);
    const everything = await asOwner(database, 'select o::text from outbox o');
    expect(JSON.stringify(everything)).not.toContain('coordinator@');
  });

  test('is not there when what caused it is rolled back', async () => {
    const mail = {
      kind: 'APPLIED_ALREADY',
      language: 'en',
      address: 'a@b.example',
      organisationId: null,
    } as const;
    const undone = transact(database.orm, { organisations: [] }, async (em) => {
      await postMail(em, mail, start);
      throw new Error('something else went wrong');
    });
    await expect(undone).rejects.toThrow('something else');
    expect(await outbox()).toEqual([]);
  });

  test('waits while the mail server is down, longer each time, and arrives when it is up', async () => {
    await post();
    await server.close();
    await deliverDueMail(room(), after(0));
    expect(await outbox()).toMatchObject([{ sent: false, attempts: 1, failure: 'ESOCKET' }]);
    await deliverDueMail(room(), after(0.9));
    expect(await outbox()).toMatchObject([{ attempts: 1 }]);
    await deliverDueMail(room(), after(1));
    await deliverDueMail(room(), after(2.9));
    expect(await outbox()).toMatchObject([{ sent: false, attempts: 2 }]);
    await server.open();
    await deliverDueMail(room(), after(3));
    expect(server.letters).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ sent: true, attempts: 3, failure: null, address: null }]);
  });

  test('is given up after eight attempts in two hours, and that is said, without the address', async () => {
    const said: string[] = [];
    await post();
    await server.close();
    for (const minutes of [0, 1, 3, 7, 15, 31, 63, 127, 300])
      await deliverDueMail(room(said), after(minutes));
    await server.open();
    expect(await outbox()).toEqual([
      { address: null, sent: false, failed: true, attempts: 8, failure: 'ESOCKET' },
    ]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^Mail [0-9a-f-]+ \(PASSWORD_RESET\) could not be delivered.+8 attempts: ESOCKET\.$/,
    );
  });

  test('is given up at once when there is no such mailbox, and the others arrive', async () => {
    const said: string[] = [];
    server.unknown.add('nobody@heerlen.example');
    await post('nobody@heerlen.example', after(-1)());
    await post();
    await deliverDueMail(room(said), after(0));
    expect(server.letters).toHaveLength(1);
    expect(await outbox()).toMatchObject([
      { failed: true, attempts: 1, address: null, failure: 'EENVELOPE 550' },
      { sent: true },
    ]);
    expect(said.join()).not.toContain('nobody@');
  });

  test('goes out once, however many processes look at the same moment', async () => {
    for (let number = 0; number < 20; number++) await post(`person-${number}@heerlen.example`);
    await Promise.all([1, 2, 3].map(() => deliverDueMail(room(), after(0))));
    const addresses = server.letters.map(({ to }) => to?.[0]?.address);
    expect(new Set(addresses).size).toBe(20);
    expect(addresses).toHaveLength(20);
  });

  test('goes out again when a process dies before it wrote down that it was sent, and then only the newer link works', async () => {
    await post();
    const { postbox, ...rest } = room();
    const handedIn = new Promise<void>((resolve) => {
      const dies = async (letter: Parameters<typeof postbox.send>[0]) => {
        await postbox.send(letter);
        resolve();
        await new Promise(() => undefined);
      };
      void deliverDueMail({ ...rest, postbox: { ...postbox, send: dies } }, after(0));
    });
    await handedIn;
    await deliverDueMail(room(), after(2));
    expect(server.letters, 'it may be sending still').toHaveLength(1);
    await deliverDueMail(room(), after(3));
    const [first, second] = server.letters;
    expect(second!.messageId).toBe(first!.messageId);
    expect(tokenIn(second)).not.toBe(tokenIn(first));
    expect(await outbox()).toMatchObject([{ sent: true, attempts: 2 }]);
    const links = await asOwner<{ works: boolean }>(
      database,
      'select expires_at > $1 as works from one_time_link order by created_at',
      [after(3)()],
    );
    expect(links).toEqual([{ works: false }, { works: true }]);
  });

  test('is not for another organisation to read', async () => {
    await post();
    const read = async (slug: string) => {
      const [organisation] = await asOwner<{ id: string }>(
        database,
        'select id from organisation where slug = $1',
        [slug],
      );
      return transact(database.orm, { organisations: [organisation!.id] }, (em) =>
        em.execute('select from outbox'),
      );
    };
    expect(await read('heusden')).toEqual([]);
    expect(await read('heerlen')).toHaveLength(1);
  });
});

test('a mail room that runs sends what is posted by itself, and closes', async () => {
  const opened = openMailRoom(room());
  await post('today@heerlen.example', new Date());
  await expect.poll(() => server.letters.length, { timeout: 15_000 }).toBe(1);
  await opened.close();
});

test('what was sent a month ago is forgotten wholly, with the links and the attempts of yesterday', async () => {
  await post();
  await deliverDueMail(room(), after(0));
  const minutesOfAMonth = 31 * 24 * 60;
  await post('waiting@heerlen.example');
  await tidyUp(database.orm, after(minutesOfAMonth)());
  expect(await outbox()).toMatchObject([{ address: 'waiting@heerlen.example' }]);
  expect(await asOwner(database, 'select from one_time_link')).toEqual([]);
});

describe('where mail goes', () => {
  test('outside production each mail is a file when there is no server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'koppel-mail-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const config = readConfig({ DATA_DIR: folder });
    expect(openPostbox(config)!.about).toContain(join(folder, 'mail'));
    await post();
    await deliverDueMail(mailRoom(database, config), after(0));
    const [file] = await readdir(join(folder, 'mail'));
    const letter = await PostalMime.parse(await readFile(join(folder, 'mail', file!)));
    expect(letter.to).toMatchObject([{ address: 'coordinator@heerlen.example' }]);
    expect(tokenIn(letter)).toHaveLength(43);
  });

  test('in production there is no mail without a server', () => {
    expect(openPostbox(readConfig({ NODE_ENV: 'production' }))).toBeUndefined();
  });

  test.each([
    { SMTP_URL: 'http://u:s3cret@mail.example', MAIL_FROM: 'koppel@koppel.example' },
    { SMTP_URL: 'smtp://u:s3cret@mail.example' },
    { MAIL_FROM: 'Koppel' },
    { MAIL_FROM: 'Koppel <koppel@koppel.example>\r\nBcc: s3cret@elsewhere.example' },
  ])('the setting %o is refused, without repeating a secret', (env) => {
    expect(() => readConfig(env)).toThrow(StartError);
    expect(() => readConfig(env)).not.toThrow('s3cret');
  });
});
