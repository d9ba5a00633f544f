import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Key } from './store'

export interface Cursors {
  write(after: Key | undefined, purpose: string): string | null
  /** Undefined when the cursor was not made here for this purpose, or was changed. */
  read(cursor: string, purpose: string): Key | undefined
}

/** Opaque, signed cursors: what a client sends back is either a cursor of ours for the same list, or refused. */
export const makeCursors = (secret: string): Cursors => {
  const sign = (body: string, purpose: string) =>
    createHmac('sha256', secret).update(`cursor:${purpose}:${body}`).digest('base64url').slice(0, 22)
  return {
    write: (after, purpose) => {
      if (!after) return null
      const body = Buffer.from(JSON.stringify(after)).toString('base64url')
      return `${body}.${sign(body, purpose)}`
    },
    read: (cursor, purpose) => {
      const [body = '', signature = ''] = cursor.split('.')
      const expected = Buffer.from(sign(body, purpose))
      const given = Buffer.from(signature)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as Key
    },
  }
}
