import { nodeProject } from './infra/checks/jest/project.mjs'

const infra = nodeProject('infra')

/** Every unit test of the repository; `npx jest --selectProjects shared` runs one workspace's. */
export default {
  projects: [
    nodeProject('shared'),
    nodeProject('functions'),
    // What needs the built product is in infra/e2e/jest.config.mjs.
    { ...infra, testPathIgnorePatterns: [...infra.testPathIgnorePatterns, '<rootDir>/e2e/http/'] },
    '<rootDir>/miniapp/jest.config.mjs',
  ],
}
