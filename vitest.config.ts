import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/cluster.ts'],
    setupFiles: ['tests/support/reflect.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for in a browser comes late on a busy machine, and is no less right.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 3,
  },
});
