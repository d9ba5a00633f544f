import * as cases from '@yizhan/shared/cases'
import * as kernel from '@yizhan/shared/kernel'
import { type AnyEndpoint, problem, REFUSAL_STATUS, type Schema } from '@yizhan/shared/kernel'
import * as library from '@yizhan/shared/library'
import * as people from '@yizhan/shared/people'
import * as settings from '@yizhan/shared/settings'
import * as stations from '@yizhan/shared/stations'
import * as z from 'zod/mini'

type Json = Record<string, unknown>

export interface Description {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Record<string, Record<string, Json>>
  readonly components: Record<string, Json>
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && '_zod' in value

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** Schemas that the contexts export are components under their own names; what is built of them refers to them. */
const namedSchemas = () => {
  const registry = z.registry<{ id: string }>()
  const seen = new Set<unknown>()
  for (const context of [kernel, people, stations, cases, library, settings])
    for (const [name, value] of Object.entries(context as Json)) {
      if (!isSchema(value) || seen.has(value)) continue
      seen.add(value)
      registry.add(value, { id: capital(name) })
    }
  return registry
}

/** JSON Schema's local definitions become the description's components. */
const hoisted = (schema: Json, components: Json): Json => {
  const { $schema: _, $defs = {}, ...rest } = schema
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        key === '$ref'
          ? [key, String(inner).replace('#/$defs/', '#/components/schemas/')]
          : [key, moved(inner)],
      ),
    )
  }
  for (const [name, definition] of Object.entries($defs as Json)) {
    const { id: __, ...told } = moved(definition) as Json
    components[name] = told
  }
  return moved(rest) as Json
}

type Describe = (schema: Schema) => Json

/** A schema that is itself a component is described by reference, like those inside it. */
const makeDescribe = (components: Json): Describe => {
  const metadata = namedSchemas()
  return (schema) => {
    const { id, ...told } = hoisted(z.toJSONSchema(schema, { metadata, io: 'input' }) as Json, components)
    if (typeof id !== 'string') return told
    components[id] = told
    return { $ref: `#/components/schemas/${id}` }
  }
}

const parametersOf = (place: 'path' | 'query', schema: Schema | undefined, describe: Describe): Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = describe(schema) as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inner,
  }))
}

/** Whoever may call these finds nothing there that somebody else has changed meanwhile. */
const OWN: readonly AnyEndpoint['audience'][] = ['public', 'signedIn', 'ownAccount']

/** The statuses by which an operation may be refused, from what it takes and who may call it. */
const refusalStatuses = ({ audience, path, params, query, body }: AnyEndpoint): number[] => {
  const statuses = new Set([429, 503])
  if (audience !== 'public' || path.startsWith('/api/sign-in')) statuses.add(401)
  if (audience !== 'public' && audience !== 'signedIn') statuses.add(403)
  // WeChat's door asks for a signature instead of a token, and knows only the pictures that were sent there.
  if (path.startsWith('/api/wechat')) statuses.add(403)
  if (params || (body && path.startsWith('/api/wechat'))) statuses.add(404)
  if (query || body) statuses.add(422)
  if (body) for (const status of [400, 413, 415]) statuses.add(status)
  if (body && !OWN.includes(audience)) statuses.add(409)
  return [...statuses].sort((a, b) => a - b)
}

const reasonsOf = (status: number): string =>
  Object.entries(REFUSAL_STATUS)
    .filter(([, told]) => told === status)
    .map(([reason]) => reason)
    .join(', ')

const WITH_PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

const contentOf = ({ answer, media, plain }: AnyEndpoint, describe: Describe): Json => {
  if (media) return { content: { [media]: { schema: { type: 'string', format: 'binary' } } } }
  const type = plain ? 'text/plain' : 'application/json'
  return answer ? { content: { [type]: { schema: describe(answer) } } } : {}
}

const successOf = (e: AnyEndpoint, describe: Describe): Json => {
  const content = contentOf(e, describe)
  const tag = { ETag: { schema: { type: 'string' } } }
  const address = { Location: { schema: { type: 'string' } } }
  return {
    description: e.success === 204 ? 'Done' : e.success === 302 ? 'It is there' : 'The answer',
    ...(e.revalidated ? { headers: tag } : e.success === 302 ? { headers: address } : {}),
    ...content,
  }
}

const bodyContent = ({ plain }: AnyEndpoint, schema: Json): Json =>
  Object.fromEntries(
    (plain ? ['text/xml', 'application/json'] : ['application/json']).map((type) => [type, { schema }]),
  )

const operationOf = (e: AnyEndpoint, describe: Describe): Json => ({
  operationId: e.id,
  summary: e.summary,
  tags: [e.path.split('/')[2] ?? 'api'],
  'x-audience': e.audience,
  security: e.audience === 'public' ? [] : [{ token: [] }],
  parameters: [...parametersOf('path', e.params, describe), ...parametersOf('query', e.query, describe)],
  ...(e.body ? { requestBody: { required: true, content: bodyContent(e, describe(e.body)) } } : {}),
  responses: {
    [e.success]: successOf(e, describe),
    ...(e.revalidated ? { 304: { description: 'As the ETag of the request says' } } : {}),
    ...Object.fromEntries(
      refusalStatuses(e).map((status) => [status, { description: reasonsOf(status), content: WITH_PROBLEM }]),
    ),
  },
})

const INFO = {
  title: '城管驿站 Yizhan',
  version: '0.1.0',
  description:
    'Times are UTC, ISO 8601 with Z. Places are GCJ-02. Ids are ULIDs made by the client: the same id and body again is answered as the first time. Lists answer { items, next }; next is the cursor of the page after. Refusals are application/problem+json with a stable reason, their words in the language of Accept-Language (zh, en, ko).',
}

/** OpenAPI 3.1, from the same values that the routes, the client and the permission walk are made from. */
export const describeInterface = (endpoints: readonly AnyEndpoint[]): Description => {
  const schemas: Json = {}
  const describe = makeDescribe(schemas)
  describe(problem)
  const paths: Record<string, Record<string, Json>> = {}
  for (const e of endpoints) {
    const path = paths[e.path] ?? {}
    path[e.method.toLowerCase()] = operationOf(e, describe)
    paths[e.path] = path
  }
  return {
    openapi: '3.1.0',
    info: INFO,
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b))),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}
