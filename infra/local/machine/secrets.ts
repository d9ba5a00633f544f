import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { CannotStart } from './cannot-start'

/** Made once per data folder. `instance` names this installation where several share one store. */
export interface Secrets {
  readonly secret: string
  readonly instance: string
}

const parse = (text: string, file: string): Secrets => {
  try {
    const { secret, instance } = JSON.parse(text) as Partial<Secrets>
    if (typeof secret === 'string' && typeof instance === 'string') return { secret, instance }
  } catch {}
  throw new CannotStart('secretsUnreadable', { file })
}

const existing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new CannotStart('secretsUnreadable', { file })
  }
}

/** Reads the secrets, or makes them where there are none yet. Never replaces a file: its sessions would end. */
export const readSecrets = (file: string): Secrets => {
  const text = existing(file)
  if (text !== undefined) return parse(text, file)
  const secrets = { secret: randomBytes(48).toString('base64url'), instance: randomBytes(6).toString('hex') }
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

/** A key of its own for each purpose, so that none tells another. */
export const derived = ({ secret }: Secrets, purpose: string): string =>
  createHmac('sha256', secret).update(`local:${purpose}`).digest('hex')
