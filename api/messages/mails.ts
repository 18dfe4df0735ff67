import { mailFrameAr, mailsAr } from './texts/mails-ar.ts';
import { mailFrameEn, mailsEn } from './texts/mails-en.ts';
import { type MailFacts, type MailText, mailFrameNl, mailsNl } from './texts/mails-nl.ts';
import type { Language } from './texts.ts';

export type MailKind = keyof typeof mailsNl;

/** A mail as it is read. */
export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
}

const languages = {
  nl: { mails: mailsNl, frame: mailFrameNl },
  en: { mails: mailsEn, frame: mailFrameEn },
  ar: { mails: mailsAr, frame: mailFrameAr },
};

/** Writes a mail in one language, as plain text and as simple HTML; `url` is where its button leads. */
export function writeMail(
  kind: MailKind,
  language: Language,
  facts: MailFacts,
  url: string | undefined,
): WrittenMail {
  const { mails, frame } = languages[language];
  const { subject, opening, button, closing }: MailText = mails[kind](facts);
  const link = button && url ? { button, url } : undefined;
  const last = [...closing, frame.help(facts), frame.noReply].filter((line) => line !== undefined);
  const text = [frame.greeting, opening, ...(link ? [`${link.button}:\n${link.url}`] : []), ...last];
  const html = [
    paragraph(frame.greeting),
    paragraph(opening),
    ...(link
      ? [
          `<p style="margin:24px 0"><a href="${escaped(link.url)}" style="${buttonStyle}">${escaped(link.button)}</a></p>`,
          `<p style="${small}">${escaped(frame.orCopy)}<br>${escaped(link.url)}</p>`,
        ]
      : []),
    ...last.map(paragraph),
  ];
  return { subject, text: `${text.join('\n\n')}\n`, html: page(language, subject, html.join('\n')) };
}

const buttonStyle =
  'background:#0b5c55;border-radius:8px;color:#ffffff;display:inline-block;font-weight:bold;padding:14px 22px;text-decoration:none';
const small = 'font-size:15px;overflow-wrap:anywhere';

// No pictures and nothing fetched: opening the mail tells nobody anything.
const page = (language: Language, title: string, body: string): string =>
  `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${escaped(title)}</title></head>
<body style="background:#ffffff;color:#1d2b2a;font:18px/1.5 Verdana,Arial,sans-serif;margin:0 auto;max-width:560px;padding:24px">
${body}
</body></html>
`;

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => entities[letter]!);
