import { pushSignature } from '@yizhan/functions/adapters/wechat/push'
import { cloudEnvironment } from '../../../functions/test/cloud'

export const PUSH_TOKEN = 'TokenOfTheTests0'

/** What WeChat sends when it has passed the picture that it checks under this name, and where it sends it. */
export const pictureSeen = (traceId: string, now: number) => {
  const [timestamp, nonce] = [String(Math.floor(now / 1000)), '1048021142']
  const query = new URLSearchParams({
    signature: pushSignature(PUSH_TOKEN, timestamp, nonce),
    timestamp,
    nonce,
  })
  const message = {
    Event: 'wxa_media_check',
    appid: cloudEnvironment('').WECHAT_MINI_APP_ID,
    trace_id: traceId,
    errcode: 0,
    result: { suggest: 'pass', label: 100 },
  }
  return { target: `/api/wechat/push?${query}`, message }
}
