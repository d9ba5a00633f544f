import type { Exchange, ExchangeOptions, Redirect } from './network'

export interface RequestOptions extends ExchangeOptions {
  method?: string
  data?: unknown
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
}

export const requestOf = (exchange: Exchange, redirect: Redirect) => (options: RequestOptions) =>
  exchange('request', options, (signal) => ask(options, redirect(options.url), signal))

async function ask(options: RequestOptions, url: string, signal: AbortSignal) {
  const response = await fetch(target(url, options), {
    method: options.method ?? 'GET',
    headers: { 'content-type': 'application/json', ...options.header },
    body: bodyOf(options),
    signal,
  })
  return {
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: response.headers.getSetCookie(),
    data: await read(response, options),
  }
}

const bodiless = (options: RequestOptions) =>
  ['GET', 'HEAD'].includes((options.method ?? 'GET').toUpperCase())

function target(url: string, options: RequestOptions): string {
  if (!bodiless(options) || typeof options.data !== 'object' || options.data === null) return url
  const query = new URLSearchParams(
    Object.entries(options.data).map(([name, value]) => [name, String(value)]),
  )
  return query.size === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function bodyOf(options: RequestOptions): string | ArrayBuffer | undefined {
  const { data } = options
  if (bodiless(options) || data === undefined || data === null) return undefined
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) return data
  const type = Object.entries(options.header ?? {}).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1]
  if (type?.includes('x-www-form-urlencoded'))
    return String(new URLSearchParams(data as Record<string, string>))
  return JSON.stringify(data)
}

async function read(response: Response, options: RequestOptions): Promise<unknown> {
  if (options.responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if ((options.dataType ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
