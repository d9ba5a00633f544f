import { createRequire } from 'node:module'
import { reading } from '../infra/checks/jest/project.mjs'

const require = createRequire(import.meta.url)

/** The web twins are tested in jsdom; a weapp twin is imported by its full name, on Taro's stubs. */
export default {
  ...reading,
  displayName: 'miniapp',
  rootDir: import.meta.dirname,
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'cjs', 'mjs', 'json'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/style.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/taro$': '<rootDir>/test/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/taro-components.tsx',
    '^exifr/dist/mini\\.esm\\.mjs$': require.resolve('exifr/dist/mini.umd.cjs'),
  },
}
