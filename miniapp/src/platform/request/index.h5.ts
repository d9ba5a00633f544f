import { PATIENCE, parsed, type Request } from './contract'

export type { Answered, Call, CallOutcome, Request } from './contract'

/** The web build is served by the same server as its API. */
export const serverUrl = (path: string): string => path

/** The same with its scheme and host, for other programs. */
export const wholeAddress = (path: string): string => new URL(serverUrl(path), location.origin).href

export const request: Request = async ({ method, url, headers, body, timeout = PATIENCE }) => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), timeout)
  try {
    const answer = await fetch(url, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: patience.signal,
    })
    const text = await answer.text()
    return {
      outcome: 'answered',
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: parsed(text),
    }
  } catch {
    return { outcome: patience.signal.aborted ? 'timeout' : 'offline' }
  } finally {
    clearTimeout(timer)
  }
}
