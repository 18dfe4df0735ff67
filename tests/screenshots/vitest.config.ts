import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Takes pictures instead of testing. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: { root: new URL('../..', import.meta.url).pathname, include: ['tests/screenshots/*.shots.ts'] },
  }),
);
