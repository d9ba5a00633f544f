import path from 'node:path'
import { reading } from '../checks/jest/project.mjs'

/** Tests of the built product, one at a time: through its HTTP interface, in a browser, in the mini-program. */
export default {
  ...reading,
  displayName: 'e2e',
  rootDir: path.resolve(import.meta.dirname),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.journey.ts', '<rootDir>/http/**/*.test.ts'],
  maxWorkers: 1,
  testTimeout: 180_000,
}
