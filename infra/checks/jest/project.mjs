import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

/** Packages without a CommonJS build: jest runs CommonJS, so swc turns them into it like our own sources. */
const esmOnly = [
  'jose',
  'ulidx',
  'layerr',
  'flatbush',
  'flatqueue',
  'point-in-polygon-hao',
  'qr',
  'robust-predicates',
]

const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
]

/** How jest reads TypeScript, JSX and modern JavaScript, everywhere in the repository. */
export const reading = {
  transform: { '\\.ts$': swc(false), '\\.(tsx|jsx|js|mjs)$': swc(true) },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
}

/** A workspace whose tests run on plain Node. */
export function nodeProject(workspace) {
  return {
    ...reading,
    displayName: workspace,
    rootDir: path.join(root, workspace),
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  }
}
