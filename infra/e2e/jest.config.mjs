import path from 'node:path'
import { reading } from '../checks/jest/project.mjs'

/** Journeys through the built product, one at a time: http/, web/ and weapp/ have their own. */
export default {
  ...reading,
  displayName: 'e2e',
  rootDir: path.resolve(import.meta.dirname),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.journey.ts'],
  maxWorkers: 1,
  testTimeout: 180_000,
}
