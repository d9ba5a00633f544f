/**
 * node infra/cloud/gateway-key.mjs < session-secret: the key of the CloudBase function `gateway`, derived from the
 * product's secret. It is read from standard input, so that it is in no history of commands.
 */
import { createHmac } from 'node:crypto'
import { text } from 'node:stream/consumers'

const secret = (await text(process.stdin)).trim()
if (secret === '') {
  console.error('give the session secret on standard input')
  process.exit(1)
}
console.log(createHmac('sha256', secret).update('gateway').digest('hex'))
