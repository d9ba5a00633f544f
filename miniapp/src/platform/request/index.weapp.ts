import Taro from '@tarojs/taro'
import { PATIENCE, parsed, type Request } from './contract'

export type { Answered, Call, CallOutcome, Request } from './contract'

export const serverUrl = (path: string): string =>
  path.startsWith('/') ? `${process.env.TARO_APP_API}${path}` : path

/** The same with its scheme and host, for other programs. */
export const wholeAddress = (path: string): string => serverUrl(path)

const lowerCased = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

export const request: Request = async ({ method, url, headers, body, timeout = PATIENCE }) => {
  try {
    const answer = await Taro.request<string>({
      url: serverUrl(url),
      method: method as 'GET',
      header: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      data: body === undefined ? undefined : JSON.stringify(body),
      dataType: 'text',
      timeout,
    })
    return {
      outcome: 'answered',
      status: answer.statusCode,
      headers: lowerCased(answer.header ?? {}),
      body: typeof answer.data === 'string' ? parsed(answer.data) : answer.data,
    }
  } catch (error) {
    const message = String((error as { errMsg?: string }).errMsg ?? error)
    return { outcome: /timeout|timed out/i.test(message) ? 'timeout' : 'offline' }
  }
}
