import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../platform/config.ts';
import type { WrittenMail } from './mails.ts';

/** A mail on its way to one person. */
export interface Letter extends WrittenMail {
  /** The row of the outbox: sent twice it is known by the same Message-ID. */
  id: string;
  to: string;
}

/** Where letters are handed in. */
export interface Postbox {
  /** Where they go, for whoever starts Koppel. */
  about: string;
  /** @throws when the letter was not taken. */
  send(letter: Letter): Promise<void>;
}

/** Whether mail goes anywhere: in production not without a server. */
export const hasMail = ({ smtpUrl, production }: Config): boolean => smtpUrl !== undefined || !production;

/**
 * The mail server of the settings. Outside production a folder stands in for it; in production there is none without
 * one, because a mail that nobody gets is worse than a sentence that says so.
 */
export function openPostbox(config: Config): Postbox | undefined {
  if (!hasMail(config)) return undefined;
  return config.smtpUrl ? mailServer(config, config.smtpUrl) : mailFolder(config);
}

// A server that is silent is a server that is down; the mail room comes back later.
const patienceMs = 15_000;

function mailServer(config: Config, smtpUrl: string): Postbox {
  const { hostname } = new URL(smtpUrl);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const server = createTransport({
    url: smtpUrl,
    // What is in a mail opens a door: it does not go over a line in the clear.
    requireTLS: config.production && !here && smtpUrl.startsWith('smtp:'),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { about: `Mail goes out through ${hostname}.`, send: (letter) => hand(server, config, letter) };
}

function mailFolder(config: Config): Postbox {
  const folder = join(config.dataDir, 'mail');
  const writer = createTransport({ streamTransport: true, buffer: true });
  return {
    about: `No mail goes out: without SMTP_URL each mail is a file in ${folder}.`,
    async send(letter) {
      const { message } = await writer.sendMail(composed(config, letter));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, `${letter.id}.eml`), message as Buffer, { mode: 0o600 });
    },
  };
}

const hand = async (server: Transporter, config: Config, letter: Letter): Promise<void> => {
  await server.sendMail(composed(config, letter));
};

const composed = ({ mailFrom, publicUrl }: Config, { id, to, subject, text, html }: Letter) => ({
  // An object, so that an address is never read as a list of them.
  to: { name: '', address: to },
  from: mailFrom,
  subject,
  text,
  html,
  messageId: `<${id}@${new URL(publicUrl).hostname}>`,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});
