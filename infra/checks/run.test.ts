import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the checks with a table of its own and gives the lines and the exit code. */
function run(stages: unknown, env: Record<string, string> = {}) {
  const table = path.join(folder, 'steps.mjs')
  writeFileSync(table, `export const stages = ${JSON.stringify(stages)}`)
  const script = path.join(import.meta.dirname, 'run.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, table], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: process.execPath, ...env },
  })
  return { lines: stdout.trimEnd().split('\n'), stderr, status }
}

const node = (source: string) => ['node', '-e', source, '--']
/** Stands in for jest: writes the file that jest would, named by the last argument. */
const counting = (results: Record<string, number>, code = 0) =>
  node(
    `require('fs').writeFileSync(process.argv.at(-1), '${JSON.stringify(results)}'); process.exit(${code})`,
  )

describe('the checks', () => {
  it('add up every test of every runner and end with one line', () => {
    const { lines, status } = run([
      [{ name: 'types', command: node('') }],
      [
        {
          name: 'units',
          jest: true,
          command: counting({ numPassedTests: 41, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }),
        },
      ],
    ])
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toBe('42 passed, 0 failed')
    expect(status).toBe(0)
  })

  it('show the end of what a failed step printed, go on, and leave out what needed it', () => {
    const { lines, status } = run([
      [{ name: 'build', command: node("console.log('line 7 is wrong'); process.exit(2)") }],
      [{ name: 'journey', command: node(''), needs: ['build'] }],
      [{ name: 'lint', command: node('') }],
      [
        {
          name: 'units',
          jest: true,
          command: counting({ numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1 }, 1),
        },
      ],
    ])
    expect(lines).toContain('    line 7 is wrong')
    expect(lines).toContain('    not run: it needs build')
    expect(lines.at(-1)).toBe('4 passed, 4 failed')
    expect(status).toBe(1)
  })

  it('count a runner that leaves no results, or a program that is not there, as failed', () => {
    const { lines } = run([
      [
        { name: 'units', jest: true, command: node('') },
        { name: 'gone', command: ['/gone'] },
      ],
    ])
    expect(lines.at(-1)).toBe('0 passed, 2 failed')
  })

  it('say in one line what is missing when the browser that was named is not there', () => {
    const { stderr, status } = run([], { CHROMIUM_PATH: '/nowhere/chromium' })
    expect(stderr.trimEnd()).toBe('CHROMIUM_PATH names /nowhere/chromium, which is not there')
    expect(status).toBe(1)
  })
})
