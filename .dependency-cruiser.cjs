/** Tests, and the samples they share. */
const tests = '\\.(test|journey)\\.tsx?$|(^|/)test/|/sample[a-z-]*\\.ts$'
const contexts =
  'cases|activities|stations|people|library|publicity|campaigns|registers|overview|settings|doors'
/** Libraries that touch nothing outside themselves. */
const pureLibraries = 'zod|ulidx|flatbush|gcoord|point-in-polygon-hao|@types|rrule-temporal'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that need each other are one file, or have something between them that needs neither.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing uses and that starts nothing is left over.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(shared|functions|miniapp)/src/',
        pathNot: `${tests}|\\.d\\.ts$|entrypoints/|miniapp/src/(pages|resident|desk)/|\\.weapp\\.tsx?$|app\\.config\\.ts$`,
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'What is imported must exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-dependency',
      comment: 'What is shipped stands on dependencies that are installed with it.',
      severity: 'error',
      from: { path: '^(shared|functions|miniapp)/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      name: 'declared',
      comment: "A package is in its own workspace's package.json, not only there by luck.",
      severity: 'error',
      from: { path: '^(shared|functions|miniapp)/src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-is-pure',
      comment: 'The rules take data and now, and return a decision: no files, no network, no framework.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: tests },
      to: { pathNot: `^shared/|^node_modules/(${pureLibraries})/` },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(functions|miniapp)/' },
    },
    {
      name: 'shared-context-by-its-index',
      severity: 'error',
      comment: 'The kernel is below them all; the table of endpoints collects every api.ts.',
      from: { path: '^shared/src/([^/]+)/', pathNot: `${tests}|^shared/src/api/` },
      to: { path: '^shared/src/', pathNot: ['^shared/src/($1|kernel)/', '/index\\.ts$'] },
    },
    {
      name: 'functions-platform-below-contexts',
      comment: 'What every context needs knows none of them.',
      severity: 'error',
      from: { path: '^functions/src/platform/', pathNot: tests },
      to: { path: `^functions/src/(${contexts}|adapters|entrypoints)/` },
    },
    {
      name: 'functions-context-below-adapters',
      comment: 'The outside world is handed in at the entry point.',
      severity: 'error',
      from: { path: `^functions/src/(${contexts})/`, pathNot: tests },
      to: { path: '^functions/src/(adapters|entrypoints)/' },
    },
    {
      name: 'functions-context-by-its-index',
      severity: 'error',
      from: { path: `^functions/src/(${contexts})/` },
      to: {
        path: `^functions/src/(${contexts})/`,
        pathNot: ['^functions/src/$1/', `^functions/src/(${contexts})/index\\.ts$`],
      },
    },
    {
      name: 'functions-adapter-knows-only-ports',
      comment: 'An adapter fills a port; it does not call use cases.',
      severity: 'error',
      from: { path: '^functions/src/adapters/', pathNot: tests },
      to: { path: `^functions/src/(${contexts})/`, pathNot: '/(ports|index)\\.ts$' },
    },
    {
      name: 'functions-nothing-above-entrypoints',
      severity: 'error',
      from: { path: '^functions/src/(?!entrypoints/)', pathNot: tests },
      to: { path: '^functions/src/entrypoints/' },
    },
    {
      name: 'functions-stand-alone',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: tests },
      to: { path: '^(miniapp|infra)/' },
    },
    {
      name: 'miniapp-stands-alone',
      comment: 'The app knows the server by the shared contract only.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: tests },
      to: { path: '^(functions|infra)/' },
    },
    {
      name: 'miniapp-device-only-in-platform',
      comment: 'One caller of device APIs, with a twin for each build.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: `^miniapp/src/platform/|${tests}` },
      to: { path: '^node_modules/@tarojs/taro/' },
    },
    {
      name: 'miniapp-platform-below-all',
      severity: 'error',
      from: { path: '^miniapp/src/platform/', pathNot: tests },
      to: { path: '^miniapp/src/(components|features|pages|resident|desk|tabs|settings|server)/' },
    },
    {
      name: 'miniapp-components-know-no-feature',
      severity: 'error',
      from: { path: '^miniapp/src/components/', pathNot: tests },
      to: { path: '^miniapp/src/(features|pages|resident|desk|server)/' },
    },
    {
      name: 'miniapp-feature-by-its-index',
      severity: 'error',
      from: { path: '^miniapp/src/features/([^/]+)/' },
      to: {
        path: '^miniapp/src/features/[^/]+/',
        pathNot: ['^miniapp/src/features/$1/', '^miniapp/src/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'miniapp-pages-on-top',
      comment: 'Pages compose features; nothing but the app itself is above them.',
      severity: 'error',
      from: { path: '^miniapp/src/(features|components|server|settings)/', pathNot: tests },
      to: { path: '^miniapp/src/(pages|resident|desk)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data|screenshots)/|^infra/e2e/weapp/fixture/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    webpackConfig: { fileName: 'infra/checks/resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // A device twin stands for both: the web one is followed.
      extensions: ['.h5.ts', '.h5.tsx', '.ts', '.tsx', '.mjs', '.js', '.jsx', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
