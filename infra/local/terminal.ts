import type { DemoPerson } from '@yizhan/functions/people/index'
import type { Role } from '@yizhan/shared/people'
import { fill, MESSAGES, terminalLanguage } from './i18n'
import type { StartStep } from './i18n/messages'
import type { CannotStart } from './machine/cannot-start'

export interface Terminal {
  step(name: StartStep, about?: Readonly<Record<string, string>>): void
  refusal(problem: CannotStart): void
  ready(about: { address: string; seconds: number; demo: readonly DemoPerson[] }): void
  openToAll(host: string): void
  stopping(): void
}

/** `officer-1 officer-2`, the ids of a role one after the other. */
const byRole = (people: readonly DemoPerson[]): [Role, string[]][] => {
  const ids = new Map<Role, string[]>()
  for (const { role, id } of people) ids.set(role, [...(ids.get(role) ?? []), id])
  return [...ids]
}

/** A Chinese or Korean letter takes two columns. */
const width = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0)

/** What a person who starts the server reads, in the language of their terminal. */
export const makeTerminal = (
  env: NodeJS.ProcessEnv,
  out: (line: string) => void,
  complain: (line: string) => void,
): Terminal => {
  const messages = MESSAGES[terminalLanguage(env)]
  return {
    step: (name, about = {}) => out(`  ${fill(messages.steps[name], about)} …`),
    refusal: ({ problem, about }) => complain(`✗ ${fill(messages.problems[problem], about)}`),
    ready: ({ address, seconds, demo }) => {
      out(`\n  ${messages.ready}   ${address}   (${seconds.toFixed(1)} s)`)
      if (demo.length === 0) return
      const rows = byRole(demo).map(([role, ids]) => [messages.roles[role], ids.join(' ')] as const)
      const widest = Math.max(...rows.map(([role]) => width(role)))
      out(`\n  ${messages.demoPeople} — ${messages.demoHint}`)
      for (const [role, ids] of rows) out(`    ${role}${' '.repeat(widest - width(role))}  ${ids}`)
      out('')
    },
    openToAll: (host) => out(`  ! ${fill(messages.openToAll, { host })}`),
    stopping: () => out(`\n  ${messages.stopping} …`),
  }
}
