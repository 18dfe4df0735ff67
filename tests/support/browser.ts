import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

// The browser comes in an npm package. What it needs of a system and does not find there is in the package too, but
// is only unpacked where it believes to be on a bare server of a certain cloud.
const folders = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
  '/lib',
];
const systemHasLibraries = ['libnss3.so', 'libexpat.so.1'].every((library) =>
  folders.some((folder) => existsSync(`${folder}/${library}`)),
);

/** A real browser without a window. */
export async function openBrowser(): Promise<Browser> {
  if (!systemHasLibraries) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
  return playwright.launch({
    executablePath: path,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}
