import axe, { type AxeResults } from 'axe-core';
import type { FastifyInstance } from 'fastify';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFailed, TestRunner } from 'vitest';
import { PlanRoom } from '../../api/matching/plan/room.ts';
import type { Database } from '../../api/platform/database.ts';
import { ensureBuilt } from '../../scripts/build.mjs';
import { openApi } from './api.ts';
import { openBrowser } from './browser.ts';
import { copyDatabase } from './database.ts';
import { aSession, type SessionOwner } from './sessions.ts';

export interface Portal {
  home: string;
  database: Database;
  app: FastifyInstance;
  /** Somebody with a device of their own; what goes wrong on their page is a failure of the test. */
  person(device: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>;
  signIn(page: Page, email: string): Promise<void>;
  /** Lets somebody in who has been let in before, in whichever way that was. */
  letIn(page: Page, owner: SessionOwner): Promise<void>;
  close(): Promise<void>;
}

/** The portal with the demo, served for real, and a real browser before it; `env` is how it was told to run. */
export async function openPortal(env: NodeJS.ProcessEnv = {}): Promise<Portal> {
  await ensureBuilt(() => undefined);
  const copy = await copyDatabase('demo');
  const planRoom = new PlanRoom(copy.database.orm, console.error);
  const { app } = await openApi(copy.database, env, planRoom);
  const address = await app.listen({ port: Number(env.PORT ?? 0), host: '127.0.0.1' });
  const home = env.PUBLIC_URL ?? address;
  const browser = await openBrowser();
  return {
    home,
    database: copy.database,
    app,
    async person(device) {
      const context = await browser.newContext({
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        ...device,
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const problems = problemsOf(page, home);
      if (TestRunner.getCurrentTest()) onTestFailed(() => tellOf(page, problems), 10_000);
      return { page, problems };
    },
    async signIn(page, email) {
      await page.goto(`${home}/inloggen`);
      // By what does not change with the language of the page.
      await page.locator('input[autocomplete~="username"]').fill(email);
      await page.locator('input[autocomplete~="current-password"]').fill('koppel-demo');
      await page.locator('form button[type="submit"]').click();
      await page.waitForURL(/\/werk$/);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    async letIn(page, owner) {
      const value = await aSession(copy.database, owner);
      await page.context().addCookies([{ name: 'koppel_session', value, url: home }]);
    },
    async close() {
      await browser.close();
      await planRoom.close();
      await app.close();
      await copy.drop();
    },
  };
}

/** What somebody saw when a test failed: a failure that comes once in many runs has to be understood from this alone. */
async function tellOf(page: Page, problems: readonly string[]): Promise<void> {
  const seen = await page.locator('body').ariaSnapshot({ timeout: 5_000 });
  console.error(`${page.url()}\n${problems.join('\n')}\n${seen}`);
}

/** Errors of scripts, complaints of the browser, and calls to anywhere but home. */
function problemsOf(page: Page, home: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('data:')) problems.push(`calls ${url}`);
  });
  return problems;
}

/** Holds the page as it is now against WCAG 2.2 AA, as far as a program can; or against some of its rules only. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // Brought along once for each page, and past the content policy, as a tool of the browser's.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const runOnly = rules
    ? { type: 'rule', values: rules }
    : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
  expect(
    violations.map(
      (violation) => `${page.url()} ${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`,
    ),
  ).toEqual([]);
}
