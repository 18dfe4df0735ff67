import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { MailRoom } from '../../api/messages/delivery.ts';
import { openPostbox } from '../../api/messages/postbox.ts';
import { type Config, readConfig } from '../../api/platform/config.ts';
import type { Database } from '../../api/platform/database.ts';

/** A real mail server, for what people would find in their mailbox. */
export interface MailServer {
  readonly config: Config;
  readonly letters: Email[];
  /** Whose mailbox there is not. */
  readonly unknown: Set<string>;
  port: number;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** `home` is where the portal is, to which links in mails lead. */
export async function openMailServer(home?: string): Promise<MailServer> {
  let server: SMTPServer | undefined;
  const letters: Email[] = [];
  const unknown = new Set<string>();
  const mailServer = {
    letters,
    unknown,
    port: 0,
    get config() {
      return readConfig({
        PUBLIC_URL: home,
        SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
        MAIL_FROM: 'Koppel <koppel@koppel.example>',
      });
    },
    async open() {
      const opened = new SMTPServer({
        authOptional: true,
        disabledCommands: ['AUTH', 'STARTTLS'],
        onRcptTo: ({ address }, _, done) =>
          done(
            unknown.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null,
          ),
        onData(stream, _, done) {
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () =>
            PostalMime.parse(Buffer.concat(parts)).then((letter) => {
              letters.push(letter);
              done();
            }, done),
          );
        },
      });
      await new Promise<void>((resolve) => opened.listen(mailServer.port, '127.0.0.1', resolve));
      mailServer.port = (opened.server.address() as AddressInfo).port;
      server = opened;
    },
    close: () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve())),
  };
  await mailServer.open();
  return mailServer;
}

/** A mail room on a database, with the mail server of the settings. */
export function mailRoom(
  database: Database,
  config: Config,
  say: (line: string) => void = () => undefined,
): MailRoom {
  const postbox = openPostbox(config);
  if (!postbox) throw new Error('There is no mail.');
  return { orm: database.orm, postbox, publicUrl: config.publicUrl, say };
}

/** The token of the link in a letter. */
export function tokenIn(letter: Email | undefined): string {
  const [, token] = /#([A-Za-z0-9_-]{43})\s/.exec(letter?.text ?? '') ?? [];
  if (!token) throw new Error(`There is no link in: ${letter?.text}`);
  return token;
}
