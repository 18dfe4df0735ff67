import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFitForAll } from '../support/matrix.ts';
import { become, pages, type Viewer } from '../support/pages.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const viewers: Viewer[] = ['coordinator', 'manager', 'administrator'];

test.each(viewers)(
  'every page of a %s can be used by everybody, in every language, width and light',
  {
    timeout: 300_000,
  },
  async (viewer) => {
    const { page, problems } = await portal.person({});
    await become(viewer, page, portal);
    for (const path of Object.values(pages[viewer])) await expectFitForAll(page, portal, path);
    expect(problems).toEqual([]);
  },
);
