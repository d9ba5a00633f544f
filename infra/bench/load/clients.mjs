import { fork } from 'node:child_process'
import { once } from 'node:events'

/** The clients, in a process of their own: they must not take the server's time. `script` ends with `serveRounds`. */
export const startClients = async (script, prepare) => {
  const child = fork(script)
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the clients ended with ${code}`)
  })
  failed.catch(() => undefined)
  const ask = async (message) => {
    child.send(message)
    const [answer] = await Promise.race([once(child, 'message'), failed])
    return answer
  }
  await ask({ prepare })
  return {
    round: (way, clients, milliseconds) => ask({ way, clients, milliseconds }),
    stop: () => child.kill(),
  }
}
