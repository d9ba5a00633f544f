import { createHash } from 'node:crypto'

/** Of what somebody sent to make something: sent again it is the same, by them alone. */
export const bodyHash = (body: unknown, personId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([body, personId]))
    .digest('base64url')
