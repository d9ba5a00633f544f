import path from 'node:path'
import { CannotStart } from './cannot-start'

export interface Environment {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
}

/** The widest port; 0 asks for any free one. */
const MAX_PORT = 65_535

const readPort = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > MAX_PORT) throw new CannotStart('portInvalid', { port: text })
  return port
}

export const readEnvironment = (env: NodeJS.ProcessEnv, root: string): Environment => ({
  port: readPort(env.PORT || '8080'),
  host: env.HOST || '127.0.0.1',
  dataFolder: path.resolve(root, env.DATA_DIR || '.data'),
})

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)
