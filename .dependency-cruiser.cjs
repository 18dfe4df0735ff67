const { pureFiles } = require('./scripts/pure-files.cjs');

/** Who may know whom. `npm run check` holds the tree against it. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'What depends on itself in a circle cannot be read, tested or loaded in parts. Types count too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'What every domain stands on must not stand on one of them.',
      severity: 'error',
      from: { path: '^api/platform/' },
      to: { path: '^(api/(?!platform/)|seeds/|schema/|web/|tests/)' },
    },
    {
      name: 'pure-files-only-think',
      comment: 'No database, no network, no file: so that a test needs nothing but literals. Types are free.',
      severity: 'error',
      from: { path: pureFiles },
      to: {
        path: '(^node_modules/(?!date-fns)|/([a-z-]*resolver|actions|queries|rows|[a-z]+-rows|context|operation|server|database)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-files-use-no-node',
      severity: 'error',
      from: { path: pureFiles },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvers-stay-at-home',
      comment: "A resolver is a domain's front door: only the schema opens it.",
      severity: 'error',
      from: { path: '^api/([^/]+)/' },
      to: { path: '^api/.+resolver\\.ts$', pathNot: '^api/$1/' },
    },
    {
      name: 'features-meet-in-pages',
      comment:
        'Pages in web/app put features together; a feature that imports another cannot be moved or removed.',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/features/', pathNot: '^web/features/$1/' },
    },
    {
      name: 'design-knows-no-feature',
      severity: 'error',
      from: { path: '^web/design/' },
      to: { path: '^web/(features|app/pages|app/shell)/' },
    },
    {
      name: 'portal-and-api-meet-in-the-schema',
      comment: 'The portal knows the API by schema/schema.graphql alone, like any other client.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(api|seeds|schema/migrations)/' },
    },
    {
      name: 'api-knows-no-portal',
      severity: 'error',
      from: { path: '^(api|seeds|schema)/' },
      to: { path: '^(web|tests)/' },
    },
    {
      name: 'nothing-runs-on-tests-tools',
      comment: 'Production has no devDependencies.',
      severity: 'error',
      from: { path: '^(api|seeds|schema|web)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-is-found',
      comment: 'What the build makes may not be there yet.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
