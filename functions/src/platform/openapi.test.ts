import { ENDPOINTS } from '@yizhan/shared/api'
import { Hono } from 'hono'
import { serveDescription } from './describe'
import { docsPage } from './docs-page'
import { describeInterface } from './openapi'

const description = describeInterface(ENDPOINTS)

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

const everyValue = (value: unknown, visit: (key: string, inner: unknown) => void): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    visit(key, inner)
    everyValue(inner, visit)
  }
}

describe('the OpenAPI description', () => {
  it('tells every operation of the interface, once, under its own method and path', () => {
    expect(operations).toHaveLength(ENDPOINTS.length)
    for (const e of ENDPOINTS)
      expect(description.paths[e.path]?.[e.method.toLowerCase()]).toMatchObject({
        operationId: e.id,
        'x-audience': e.audience,
        security: e.audience === 'public' ? [] : [{ token: [] }],
        responses: { [e.success]: expect.anything() },
      })
  })

  it('tells by which statuses an operation is refused, whatever its method', () => {
    const statusesOf = (id: string) =>
      operations
        .filter(({ operation }) => operation.operationId === id)
        .flatMap(({ operation }) => Object.keys(operation.responses as object))
    for (const id of ['changeSettings', 'changeRoster', 'changeTypicalCase', 'agreeVisit', 'actOnCase'])
      expect(statusesOf(id)).toContain('409')
    for (const id of ['setNoticeChoices', 'readNotices', 'signOut'])
      expect(statusesOf(id)).not.toContain('409')
    expect(statusesOf('takeWechatPush')).toEqual(expect.arrayContaining(['403', '404']))
  })

  it('has the structure of OpenAPI 3.1: unique operation ids, described responses, every path parameter told', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d+$/)
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations) {
      const { parameters, responses } = operation as unknown as {
        parameters: { name: string; in: string; required: boolean; schema: object }[]
        responses: Record<string, { description: string }>
      }
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(inPath)
      for (const p of parameters)
        expect(p).toMatchObject({ schema: expect.any(Object), required: expect.any(Boolean) })
      for (const [status, response] of Object.entries(responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/)
        expect(response.description).not.toBe('')
      }
    }
  })

  it('refers only to components that are there, and has none that nothing refers to', () => {
    const referred = new Set<string>()
    everyValue(description, (key, inner) => {
      if (key === '$ref') referred.add(String(inner).replace('#/components/schemas/', ''))
    })
    expect([...referred].sort()).toEqual(Object.keys(description.components.schemas ?? {}).sort())
  })

  it('keeps nothing that only a schema library understands', () => {
    everyValue(description, (key) => expect(['$defs', '$schema', '~standard']).not.toContain(key))
  })
})

describe('the page made from it', () => {
  const page = docsPage(description)

  it('names every operation and schema', () => {
    for (const e of ENDPOINTS) expect(page).toContain(`id="${e.id}"`)
    for (const name of Object.keys(description.components.schemas ?? {}))
      expect(page).toContain(`id="${name}"`)
  })

  it('asks no other host and runs no script', () => {
    expect(page).not.toMatch(/<script|https?:\/\/|src=|url\(|@import/)
  })
})

describe('serving it', () => {
  const app = new Hono()
  serveDescription(app, ENDPOINTS)

  it('answers JSON and HTML, and 304 to whoever has it', async () => {
    const json = await app.request('/api/openapi.json')
    expect(((await json.json()) as { openapi: string }).openapi).toBe('3.1.0')
    expect((await app.request('/api/docs')).headers.get('content-type')).toContain('text/html')
    const again = await app.request('/api/openapi.json', {
      headers: { 'if-none-match': json.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })
})
