import { existsSync } from 'node:fs'
import { nodeProject } from './infra/checks/jest/project.mjs'

/** Every unit test of the repository; `npx jest --selectProjects shared` runs one workspace's. */
export default {
  projects: [
    nodeProject('shared'),
    nodeProject('functions'),
    nodeProject('infra'),
    './miniapp/jest.config.mjs',
  ].filter((project) => typeof project === 'object' || existsSync(new URL(project, import.meta.url))),
}
