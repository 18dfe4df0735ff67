import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../support/pages.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

describe('without a source of maps', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal.close());

  test('a volunteer chooses a neighbourhood on an outline, by keyboard too, and the choice stands in the address', async () => {
    const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
    await open(page, portal, '/vacatures');
    const map = page.getByRole('region', { name: 'Kaart' });
    await map.getByRole('combobox', { name: 'Kaart van' }).selectOption({ label: 'Heemskerk' });
    const spot = map.getByRole('button').first();
    const [, place, count] = /^(.*): (\d+) /.exec((await spot.getAttribute('aria-label'))!)!;
    await spot.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/buurt=/);
    await page.getByText(`U ziet alleen ${place}`).waitFor();
    await expect.poll(() => page.locator('.cards > li').count()).toBe(Number(count));
    for (const fact of await page.locator('.cards > li').allInnerTexts()) expect(fact).toContain(place);
    await expectAccessible(page);
    await page.reload();
    await page.getByText(`U ziet alleen ${place}`).waitFor();
    await page.keyboard.press('Tab');
    await map.getByRole('button', { pressed: true }).click();
    await page.getByText('Kies een buurt op de kaart').waitFor();
    expect(problems).toEqual([]);
  });
});

describe('with a source of maps', () => {
  let tiles: Server;
  let asked: string[] = [];
  let portal: Portal;
  beforeAll(async () => {
    tiles = createServer((request, response) => {
      asked.push(request.url!);
      response
        .writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
        .end(greyPicture);
    });
    await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
    const { port } = tiles.address() as AddressInfo;
    portal = await openPortal({
      MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
      MAP_ATTRIBUTION: '© Kaartenmakers',
    });
  });
  afterAll(async () => {
    await portal.close();
    await new Promise((resolve) => tiles.close(resolve));
  });

  test('it is drawn from there, names who made it, and has the same buttons', async () => {
    asked = [];
    const { page, problems } = await portal.person({});
    await open(page, portal, '/vacatures');
    const map = page.getByRole('region', { name: 'Kaart' }).first();
    await map.getByText('© Kaartenmakers').waitFor();
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
    await map.locator('.tile-map__spot').first().click();
    await page.waitForURL(/buurt=/);
    await expectAccessible(page);
    expect(problems.filter((problem) => !/^calls http:\/\/127\.0\.0\.1:\d+\/\d+\//.test(problem))).toEqual(
      [],
    );
  });
});

/** The smallest picture that is one: a grey point, made here. */
const greyPicture = (() => {
  const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = crcTable[(c ^ byte) & 0xff]! ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 200]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
})();
