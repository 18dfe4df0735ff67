import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies with which a browser shows what it was given on the way in; the session has one of its own. */
export type Keepsake = 'ticket' | 'device' | 'errand';

/** The browser, or the program, that asks: what it says of itself, where it is, and what it keeps for us. */
export interface Browser {
  userAgent: string;
  /** The network that it is in: an IPv4 address, or the first half of an IPv6 one. */
  network: string;
  read(name: Keepsake): string | undefined;
  keep(name: Keepsake, value: string, expires: Date): void;
  drop(name: Keepsake): void;
}

/** The browser behind an HTTP request; what it keeps are cookies like that of the session. */
export function browserOf(request: FastifyRequest, reply: FastifyReply, production: boolean): Browser {
  const nameOf = (name: Keepsake) => `${production ? '__Host-koppel-' : 'koppel_'}${name}`;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: production } as const;
  return {
    userAgent: request.headers['user-agent'] ?? '',
    network: networkOf(request.ip),
    read: (name) => request.cookies[nameOf(name)],
    keep: (name, value, expires) => void reply.setCookie(nameOf(name), value, { ...options, expires }),
    drop: (name) => void (request.cookies[nameOf(name)] && reply.clearCookie(nameOf(name), options)),
  };
}

/** The part of an address that one household or office has to itself: behind it are many, or one with many addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(missing).fill('0')].slice(0, 4).join(':');
}

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What kind of browser on what kind of device, as people say it: "Firefox, Windows"; null when it does not tell. */
export function deviceOf(userAgent: string): string | null {
  const named = [browsers, systems].flatMap((list) => list.find(([sign]) => sign.test(userAgent))?.[1] ?? []);
  return named.length > 0 ? named.join(', ') : null;
}
