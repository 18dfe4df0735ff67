import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const designSystem = /@utrecht\/component-library-css|voorbeeld-design-tokens/;

/**
 * The design system's stylesheets describe a hundred components in 600 kB; a page of ours uses a dozen.
 * Leaves out, while building, the rules for class names and the tokens that occur nowhere in the portal.
 */
export function keepUsedCss(root: string): Plugin {
  let source = '';
  return {
    name: 'keep-used-css',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      source = readSource(root);
    },
    transform(code, id) {
      if (!id.includes('.css') || !designSystem.test(id)) return null;
      const css = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/g, '');
      return {
        code: id.includes('tokens') ? keepTokens(css, root, source) : keepRules(css, usedIn(source)),
        map: null,
      };
    },
  };
}

function readSource(directory: string): string {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|html)$/.test(name) && !name.startsWith('build'))
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n');
}

const usedIn = (source: string) => new Set(source.match(/utrecht-[\w-]+/g) ?? []);

/** Keeps a selector when the portal mentions each class name in it. */
function keepRules(css: string, used: Set<string>): string {
  return blocks(css)
    .map(({ prelude, body }) => {
      if (prelude.startsWith('@media') || prelude.startsWith('@supports')) {
        const inner = keepRules(body, used);
        return inner && `${prelude}{${inner}}`;
      }
      if (prelude.startsWith('@')) return '';
      const selectors = splitSelectors(prelude).filter((selector) =>
        (selector.match(/\.(utrecht-[\w-]+)/g) ?? ['.']).every((name) => used.has(name.slice(1))),
      );
      return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
    })
    .join('');
}

/** Keeps the tokens that the portal or a kept rule reads, and those that these are made of. */
function keepTokens(css: string, root: string, source: string): string {
  const components = readFileSync(
    join(root, '../node_modules/@utrecht/component-library-css/dist/index.css'),
    'utf8',
  ).replace(/\/\*[\s\S]*?\*\//g, '');
  const tokens = new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  const kept = new Set<string>();
  const keep = (text: string) => {
    for (const [name] of text.matchAll(/--[\w-]+/g)) {
      const value = tokens.get(name);
      if (value === undefined || kept.has(name)) continue;
      kept.add(name);
      keep(value);
    }
  };
  keep(source);
  keep(keepRules(components, usedIn(source)));
  return `:root{${[...kept].map((name) => `${name}:${tokens.get(name)};`).join('')}}`;
}

function blocks(css: string): { prelude: string; body: string }[] {
  const found = [];
  let position = 0;
  for (;;) {
    const open = css.indexOf('{', position);
    if (open < 0) return found;
    let depth = 1;
    let close = open + 1;
    for (; depth > 0 && close < css.length; close++)
      depth += css[close] === '{' ? 1 : css[close] === '}' ? -1 : 0;
    found.push({ prelude: css.slice(position, open).trim(), body: css.slice(open + 1, close - 1) });
    position = close;
  }
}

/** Commas inside `:is(…)` do not divide selectors. */
function splitSelectors(prelude: string): string[] {
  let depth = 0;
  let selector = '';
  const selectors = [];
  for (const character of prelude) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) {
      selectors.push(selector.trim());
      selector = '';
    } else selector += character;
  }
  return [...selectors, selector.trim()];
}
