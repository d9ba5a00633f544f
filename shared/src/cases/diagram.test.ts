import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stateDiagram, transitionTable } from './diagram'
import { TRANSITIONS } from './transitions'

const README = path.join(__dirname, 'README.md')
const MARK = '<!-- made from transitions.ts: do not edit below this line -->\n'
const RENEW = 'WRITE_DOCS=1 npx jest -c jest.config.mjs --testPathPatterns cases/diagram'

const made = () =>
  [
    '',
    '## States',
    '',
    '```mermaid',
    stateDiagram(TRANSITIONS),
    '```',
    '',
    '## Actions',
    '',
    transitionTable(TRANSITIONS),
    '',
  ].join('\n')

describe('the README of cases', () => {
  it('shows the transition table as it is', () => {
    const [written = '', shown] = readFileSync(README, 'utf8').split(MARK)
    if (process.env.WRITE_DOCS) writeFileSync(README, written + MARK + made())
    else if (shown !== made()) throw new Error(`README.md is older than transitions.ts. Renew it: ${RENEW}`)
  })
})

describe('stateDiagram', () => {
  it('draws each arrow once, with all actions that follow it', () => {
    const lines = stateDiagram(TRANSITIONS).split('\n')
    const arrows = lines.map((line) => line.split(':')[0])
    expect(new Set(arrows).size).toBe(arrows.length)
    expect(lines).toContain('  submitted --> accepted: accept')
    expect(lines).toContain('  awaitingReporter --> inProgress: supplement')
    expect(lines).toContain('  resolved --> verified: verify, rate')
  })
})

describe('transitionTable', () => {
  it('has a row of six cells for every row', () => {
    const lines = transitionTable(TRANSITIONS).split('\n')
    expect(lines).toHaveLength(TRANSITIONS.length + 2)
    for (const line of lines) expect(line.split('|')).toHaveLength(8)
  })
})
