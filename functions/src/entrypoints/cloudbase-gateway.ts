import { randomUUID } from 'node:crypto'
import cloudbase from '@cloudbase/node-sdk'
import { toInstant } from '@yizhan/shared/kernel'
import { makeGateway } from '../adapters/cloudbase/gateway'
import { readGatewayConfig } from '../adapters/cloudbase/gateway-config'
import { logLines } from '../platform/log'

const { apiUrl, key } = readGatewayConfig(process.env)
const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })

/** The CloudBase function `gateway`. CloudBase sets who calls in the function's environment, out of the caller's reach. */
export const main = makeGateway({
  identity: () => {
    const { openId, appId } = app.auth().getUserInfo()
    return { openId: openId ?? '', appId: appId ?? '' }
  },
  apiUrl,
  key,
  now: () => toInstant(Date.now()),
  fetch,
  newRequestId: randomUUID,
  log: logLines(
    (line) => process.stdout.write(line),
    () => new Date().toISOString(),
  ),
})
