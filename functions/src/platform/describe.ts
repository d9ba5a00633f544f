import type { AnyEndpoint } from '@yizhan/shared/kernel'
import type { Context, Env, Hono } from 'hono'
import { etagOf, isKnown } from './etag'

interface Written {
  readonly json: string
  readonly page: string
}

/** Written with the first question, so that a start pays nothing for it. */
const makeWriter = (endpoints: readonly AnyEndpoint[]): (() => Promise<Written>) => {
  let written: Promise<Written> | undefined
  const write = async () => {
    const [{ describeInterface }, { docsPage }] = await Promise.all([
      import('./openapi'),
      import('./docs-page'),
    ])
    const description = describeInterface(endpoints)
    return { json: JSON.stringify(description), page: docsPage(description) }
  }
  return () => {
    written ??= write()
    return written
  }
}

const answer = (c: Context, body: string, type: string): Response => {
  const etag = etagOf(body)
  const headers = { etag, 'cache-control': 'no-cache', 'content-type': type }
  const known = isKnown(c.req.header('if-none-match'), etag)
  return new Response(known ? null : body, { status: known ? 304 : 200, headers })
}

/** Serves the interface's description at `/api/openapi.json` and, to be read, at `/api/docs`. */
export const serveDescription = <E extends Env>(app: Hono<E>, endpoints: readonly AnyEndpoint[]): void => {
  const written = makeWriter(endpoints)
  app.get('/api/openapi.json', async (c) =>
    answer(c, (await written()).json, 'application/json; charset=utf-8'),
  )
  app.get('/api/docs', async (c) => answer(c, (await written()).page, 'text/html; charset=utf-8'))
}
