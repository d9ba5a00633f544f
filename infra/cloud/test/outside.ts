import {
  Agent,
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
} from 'node:http'
import { drawPageCode } from '../../local/wechat/page-codes'

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export interface Outside {
  readonly url: string
  close(): Promise<void>
}

const listen = async (answer: RequestListener): Promise<Outside> => {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Called {
  readonly TableName?: string
  readonly IndexName?: string
  readonly RequestItems?: Record<string, unknown>
  readonly TransactItems?: Record<string, { readonly TableName: string }>[]
}

const IN_TRANSACTION: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
}

/** The permissions that DynamoDB asks for before it does this, as `GetItem cases` or `Query cases/byCell`. */
const permissionsOf = (operation: string, { TableName, IndexName, ...many }: Called): string[] => {
  if (many.TransactItems)
    return many.TransactItems.flatMap((write) =>
      Object.entries(write).map(([kind, { TableName: table }]) => `${IN_TRANSACTION[kind]} ${table}`),
    )
  if (many.RequestItems) return Object.keys(many.RequestItems).map((table) => `${operation} ${table}`)
  return [`${operation} ${TableName}${IndexName ? `/${IndexName}` : ''}`]
}

/** Stands before the store and tells every permission that a call would need on AWS. */
export const watchStore = async (
  endpoint: string,
  prefix: string,
  needs: (permission: string) => void,
): Promise<Outside> => {
  const agent = new Agent({ keepAlive: true })
  const watched = await listen(async (call, response) => {
    const body = await bytesOf(call)
    const target = String(call.headers['x-amz-target'])
    const called = JSON.parse(body.toString()) as Called
    for (const permission of permissionsOf(target.split('.')[1] ?? '', called))
      needs(permission.replace(` ${prefix}`, ' '))
    const { method, headers } = call
    const passed = request(endpoint, { agent, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.end(body)
  })
  return {
    url: watched.url,
    close: () => {
      agent.destroy()
      return watched.close()
    },
  }
}

/** The name under which the picture of this photo is checked. */
export const traceOf = (photoId: string) => `trace-${photoId}`

const pageCode = () => drawPageCode({ page: 'resident/station/index', scene: 's=1' }, 'http://wechat')

/** WeChat as it names people (a code is somebody’s openId), passes texts, takes pictures to check and draws codes. */
export const openWechat = () =>
  listen(async (request, response) => {
    if (request.url?.startsWith('/wxa/getwxacodeunlimit')) {
      response.writeHead(200, { 'content-type': 'image/jpeg' })
      response.end(await pageCode())
      return
    }
    const openid = new URL(request.url ?? '', 'http://wechat').searchParams.get('js_code')
    const photoId = /photos\/(\w+)\.jpg/.exec((await bytesOf(request)).toString())?.[1] ?? ''
    const token = { access_token: 'token', expires_in: 7200 }
    const found = { trace_id: traceOf(photoId), result: { suggest: 'pass', label: 100 } }
    response.end(JSON.stringify({ openid, ...token, ...found }))
  })

/** S3 as far as objects in memory go. */
export const openObjects = () => {
  const objects = new Map<string, Buffer>()
  return listen(async (request, response) => {
    const key = new URL(request.url ?? '', 'http://s3').pathname
    const bytes = await bytesOf(request)
    if (request.method === 'PUT') objects.set(key, bytes)
    if (request.method === 'DELETE') objects.delete(key)
    const found = objects.get(key)
    const told = request.method === 'GET' ? found : Buffer.alloc(0)
    response.writeHead(told ? 200 : 404, { 'content-length': told?.byteLength ?? 0 })
    response.end(told)
  })
}
