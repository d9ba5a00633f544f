import path from 'node:path'

/** The environment of a Node process whose clock is moved from outside: it starts at this moment and then runs. */
export const clockFrom = (moment: string): Record<string, string> => ({
  NODE_OPTIONS: `--require ${path.resolve(import.meta.dirname, 'moved-clock.cjs')}`,
  CLOCK_STARTS_AT: moment,
})
