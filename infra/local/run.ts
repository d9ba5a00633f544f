import { logLines } from '@yizhan/functions/platform/log'
import { CannotStart } from './machine/cannot-start'
import { isLoopback, readEnvironment } from './machine/environment'
import { openServer, type Server } from './server'
import { makeTerminal, type Terminal } from './terminal'

export interface Start {
  readonly root: string
  readonly webFolder: string
  /** Given when the web app has to be built first; true when that succeeded. */
  readonly buildWeb?: (() => Promise<boolean>) | undefined
}

/** Milliseconds after a signal at which the process ends, finished or not. */
const STOP_WITHIN = 4_500

const stopOnSignal = (closing: Promise<Server>, terminal: Terminal): void => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    terminal.stopping()
    setTimeout(() => process.exit(0), STOP_WITHIN)
    void closing.then((server) => server.close()).finally(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Starts the server and keeps it until a signal. What keeps it from starting is told in one line, with exit code 1. */
export const start = async ({ root, webFolder, buildWeb }: Start): Promise<void> => {
  const { env } = process
  const terminal = makeTerminal(env, console.log, console.error)
  const refuse = (fault: unknown): never => {
    if (!(fault instanceof CannotStart)) throw fault
    terminal.refusal(fault)
    process.exit(1)
  }
  try {
    const environment = readEnvironment(env, root)
    const opening = openServer({
      environment,
      env,
      root,
      webFolder,
      log: logLines(
        (line) => process.stderr.write(line),
        () => new Date().toISOString(),
      ),
      step: terminal.step,
      buildWeb: async () => {
        if (!buildWeb) return
        terminal.step('buildingWeb')
        if (!(await buildWeb())) throw new CannotStart('webBuildFailed')
      },
    })
    stopOnSignal(opening, terminal)
    const { port, demo, standIn } = await opening
    terminal.ready({ address: `http://localhost:${port}`, seconds: process.uptime(), demo })
    if (standIn && !isLoopback(environment.host)) terminal.openToAll(environment.host)
  } catch (fault) {
    refuse(fault)
  }
}
