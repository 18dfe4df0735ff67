import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const limit = 150_000;
const folder = mkdtempSync(join(tmpdir(), 'koppel-portal-'));
const compressed = (address: string) => gzipSync(readFileSync(join(folder, address))).length;

let page = '';
const scripts = () =>
  [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, address]) => address ?? '');
const sheets = () => [...page.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, address]) => address ?? '');

describe('the first page on a slow telephone', () => {
  beforeAll(async () => {
    // Under test React would bring its development tools along.
    vi.stubEnv('NODE_ENV', 'production');
    await build({
      configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
      build: { outDir: folder, emptyOutDir: true },
      logLevel: 'error',
    });
    page = readFileSync(join(folder, 'index.html'), 'utf8');
  }, 120_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('needs at most 150 kB of JavaScript, compressed', () => {
    expect(scripts().length).toBeGreaterThan(0);
    const total = scripts().reduce((sum, address) => sum + compressed(address), 0);
    expect(total).toBeLessThanOrEqual(limit);
  });

  it('needs at most 20 kB of styles, compressed, and none but its own', () => {
    const total = sheets().reduce((sum, address) => sum + compressed(address), 0);
    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThanOrEqual(20_000);
  });

  it('does not bring the words and pages of the staff along', () => {
    const everything = scripts().map((address) => readFileSync(join(folder, address), 'utf8'));
    expect(everything.join('\n')).not.toContain('Eerste contact vastleggen');
  });

  it('does not bring other languages along, nor their letters', () => {
    const everything = [...scripts(), ...sheets()].map((address) =>
      readFileSync(join(folder, address), 'utf8'),
    );
    expect(everything.join('\n')).not.toContain('أبحث عن رفيق');
    expect(everything.join('\n')).not.toContain('I would like a buddy');
    expect(everything.join('\n')).not.toContain('noto-sans-arabic');
  });

  it('holds no script or style inside the page, which the content policy would refuse', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });
});
