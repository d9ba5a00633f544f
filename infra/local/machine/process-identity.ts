import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process on this machine. Its pid alone may by now belong to another one; its start tells them apart. */
export interface ProcessIdentity {
  readonly pid: number
  readonly since: string
}

const STATE_FIELD = 0
const START_FIELD = 19

/** The fields of /proc/<pid>/stat after the command's name, which may itself hold spaces and brackets. */
const startOnLinux = (pid: number): string | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[STATE_FIELD] === 'Z' ? undefined : fields[START_FIELD]
}

const startElsewhere = (pid: number): string =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

/** Undefined when no such process runs. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  try {
    const since = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
    return since ? { pid, since } : undefined
  } catch {
    return undefined
  }
}

export const isRunning = ({ pid, since }: ProcessIdentity): boolean => identify(pid)?.since === since

/** What a record file says, undefined when there is none or it cannot be read. */
export const readIdentity = (file: string): ProcessIdentity | undefined => {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity>
    return typeof pid === 'number' && typeof since === 'string' ? { pid, since } : undefined
  } catch {
    return undefined
  }
}
