import type { Plugin } from 'vite';

/**
 * Has the browser fetch the letters of the first page together with its code, while it would otherwise only find out
 * about them when the first words are drawn: those would stand in other letters first, and then jump.
 */
export function preloadLetters(names: readonly string[]): Plugin {
  return {
    name: 'preload-letters',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) =>
        path === '/index.html'
          ? names.map((name) => ({
              tag: 'link',
              attrs: {
                rel: 'preload',
                as: 'font',
                type: 'font/woff2',
                crossorigin: '',
                href: `/${fileOf(name, Object.keys(bundle ?? {}))}`,
              },
              injectTo: 'head',
            }))
          : [],
    },
  };
}

function fileOf(name: string, files: readonly string[]): string {
  const file = files.find((each) => each.includes(name) && each.endsWith('.woff2'));
  if (!file) throw new Error(`There are no letters called ${name} among what is built.`);
  return file;
}
