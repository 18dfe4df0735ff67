import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { keepUsedCss } from './build/keep-used-css.ts';
import { preloadLetters } from './build/preload-letters.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The portal and the GraphiQL page, built beside the server that serves them. */
export default defineConfig({
  root: here('.'),
  plugins: [
    react(),
    keepUsedCss(here('.')),
    preloadLetters(['atkinson-hyperlegible-next-latin-400', 'atkinson-hyperlegible-next-latin-700']),
  ],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The server's content policy allows files of our own only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: [here('index.html'), here('graphiql.html')] },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
