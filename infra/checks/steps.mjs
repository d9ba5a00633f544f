/**
 * Everything `npm test` does, in order. Steps of one stage run two at a time, stages one after the other.
 * `needs` names steps without which a step makes no sense; `jest` counts each test, other steps count as one.
 */
const workspaces = ['shared', 'functions', 'infra', 'miniapp']
const jest = (...args) => ['node_modules/.bin/jest', ...args]
const journeys = (folder) =>
  jest('--config', 'infra/e2e/jest.config.mjs', '--testPathPatterns', `e2e/${folder}/`)

export const stages = [
  [
    { name: 'browser and font', command: ['node', 'infra/checks/bring-browser.mjs'] },
    ...workspaces.map((workspace) => ({
      name: `types of ${workspace}`,
      command: ['node_modules/.bin/tsc', '-p', workspace, '--noEmit'],
    })),
    { name: 'format and lint', command: ['node_modules/.bin/biome', 'check', '--error-on-warnings', '.'] },
    {
      name: 'directions of imports',
      command: ['node_modules/.bin/depcruise', '--no-progress', 'shared', 'functions', 'miniapp', 'infra'],
    },
    { name: 'unused code', command: ['node_modules/.bin/knip', '--no-progress', '--no-config-hints'] },
  ],
  [{ name: 'unit tests', command: jest(), jest: true }],
  [
    { name: 'build of the mini-program', command: ['npm', 'run', '--silent', 'build:weapp'] },
    { name: 'build for the web', command: ['npm', 'run', '--silent', 'build:h5'] },
    { name: 'build of the server', command: ['npm', 'run', '--silent', 'build:server'] },
  ],
  [{ name: 'HTTP tests', command: journeys('http'), jest: true, needs: ['build of the server'] }],
  [
    {
      name: 'web journeys',
      command: journeys('web'),
      jest: true,
      needs: ['browser and font', 'build of the server', 'build for the web'],
    },
  ],
  [
    {
      name: 'mini-program journeys',
      command: journeys('weapp'),
      jest: true,
      needs: ['build of the server', 'build of the mini-program'],
    },
  ],
  [{ name: 'package for the cloud', command: ['npm', 'run', '--silent', 'package'] }],
]
