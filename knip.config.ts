import type { KnipConfig } from 'knip';

/** Finds what nobody uses: files, exports and packages. Part of `npm run check`. */
export default {
  entry: [
    'api/main.ts',
    'api/matching/plan/worker.ts',
    'api/import/main.ts',
    'api/access/account-command.ts',
    'api/access/identity-provider-command.ts',
    'api/places/postcodes-command.ts',
    'api/backup/backup-command.ts',
    'api/backup/restore-command.ts',
    'api/reports/export/reporting-command.ts',
    'scripts/*.mjs',
    'tests/screenshots/*.ts',
    'tests/bench/matching/linking-tables.ts',
    'tests/bench/reports/compare.ts',
    'web/app/main.tsx',
    'web/app/graphiql.tsx',
    'web/vite.config.ts',
  ],
  project: [
    'api/**/*.ts',
    'schema/**/*.ts',
    'seeds/**/*.ts',
    'tests/**/*.ts',
    'scripts/**/*',
    'web/**/*.{ts,tsx,css}',
  ],
  // Style sheets name packages and each other too.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, from]) => `import '${from}';`).join('\n'),
  },
  // Loaded by name, to be compared with.
  ignoreDependencies: ['hungarian-on3', 'munkres', 'munkres-algorithm'],
  // Programs of the operating system.
  ignoreBinaries: ['setpriv', 'mount', 'umount'],
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
