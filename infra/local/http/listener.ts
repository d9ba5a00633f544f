import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { StartProblem } from '../i18n/messages'
import { CannotStart } from '../machine/cannot-start'

export type Fetch = (request: Request) => Response | Promise<Response>

export interface Listener {
  readonly port: number
  /** From now on requests are answered by this. */
  answerWith(fetch: Fetch): void
  /** Stops accepting, lets running requests finish for at most `grace` milliseconds. */
  close(grace: number): Promise<void>
}

const PROBLEMS: Readonly<Record<string, StartProblem>> = {
  EADDRINUSE: 'portInUse',
  EACCES: 'portForbidden',
  EADDRNOTAVAIL: 'hostUnknown',
  ENOTFOUND: 'hostUnknown',
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const problem = PROBLEMS[fault.code ?? '']
      reject(problem ? new CannotStart(problem, { port: String(port), host }) : fault)
    })
    server.listen(port, host, resolve)
  })

const starting = (): Response => new Response(null, { status: 503, headers: { 'retry-after': '1' } })

/** Takes the port at once, so that a port in use is told before anything else is done; answers 503 until opened. */
export const openListener = async (port: number, host: string): Promise<Listener> => {
  let answer: Fetch = starting
  const server = createServer(getRequestListener((request) => answer(request)))
  /** A browser keeps its connection; a client that says nothing for a minute has gone. */
  server.keepAliveTimeout = 60_000
  await listen(server, port, host)
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (fetch) => {
      answer = fetch
    },
    close: async (grace) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const sweep = setInterval(() => server.closeIdleConnections(), 20)
      const late = setTimeout(() => server.closeAllConnections(), grace)
      await closed
      clearInterval(sweep)
      clearTimeout(late)
    },
  }
}
