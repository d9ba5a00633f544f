import type { Description } from './openapi'
import { schemaText } from './schema-text'

interface Told {
  readonly schema?: unknown
}

/** What the page reads of an operation that `openapi.ts` has described. */
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly 'x-audience': string
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: unknown }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Told>> }
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, Told> }>>
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #1a5fb4; }
@media (prefers-color-scheme: dark) { :root { --accent: #8ab8f0; } }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 6rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
details { border-top: 1px solid var(--line); } summary { padding: .6rem 0; cursor: pointer; }
code, pre { font: 14px/1.5 ui-monospace, monospace; } pre { background: var(--soft); padding: .8rem; overflow-x: auto; }
.method { display: inline-block; min-width: 4rem; font-weight: 600; color: var(--accent); }
.who { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; }
table { border-collapse: collapse; } td { padding: .1rem 1rem .1rem 0; vertical-align: top; }
a { color: var(--accent); }`

const linked = (text: string, names: ReadonlySet<string>): string =>
  escaped(text).replace(/[A-Z]\w+/g, (word) => (names.has(word) ? `<a href="#${word}">${word}</a>` : word))

const schemaBlock = (heading: string, schema: unknown, names: ReadonlySet<string>): string =>
  `<p>${escaped(heading)}</p><pre>${linked(schemaText(schema), names)}</pre>`

const only = (content: Record<string, Told> | undefined): unknown =>
  (content?.['application/json'] ?? content?.['text/plain'])?.schema

const responsesOf = ({ responses }: Operation): string => {
  const rows = Object.entries(responses).map(
    ([status, { description }]) => `<tr><td><code>${status}</code></td><td>${escaped(description)}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

const operationBlock = (
  path: string,
  method: string,
  operation: Operation,
  names: ReadonlySet<string>,
): string => {
  const body = only(operation.requestBody?.content)
  const answer = Object.values(operation.responses).map(({ content }) => only(content))[0]
  const parameters = operation.parameters.map(
    (p) =>
      `<tr><td><code>${p.name}${p.required ? '' : '?'}</code></td><td>${p.in}</td><td><code>${linked(schemaText(p.schema), names)}</code></td></tr>`,
  )
  return `<details id="${operation.operationId}"><summary><span class="method">${method.toUpperCase()}</span> <code>${escaped(path)}</code>
<span class="who">${operation['x-audience']}</span><br>${escaped(operation.summary)}</summary>
${parameters.length > 0 ? `<p>Parameters</p><table>${parameters.join('')}</table>` : ''}
${body === undefined ? '' : schemaBlock('Body', body, names)}
${answer === undefined ? '' : schemaBlock('Answer', answer, names)}
<p>Statuses</p>${responsesOf(operation)}</details>`
}

/** The description as one page that asks no other host for anything and runs no script. */
export const docsPage = ({ info, paths, components }: Description): string => {
  const schemas = Object.entries(components.schemas ?? {})
  const names = new Set(schemas.map(([name]) => name))
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      operationBlock(path, method, operation as unknown as Operation, names),
    ),
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(info.title)} API</title>
<style>${STYLE}</style></head><body><h1>${escaped(info.title)} API ${escaped(info.version)}</h1>
<p>${escaped(info.description)}</p><p><a href="openapi.json">OpenAPI 3.1 description</a></p>
<h2>Operations</h2>${operations.join('\n')}
<h2>Schemas</h2>${schemas.map(([name, schema]) => `<h3 id="${name}">${name}</h3><pre>${linked(schemaText(schema), names)}</pre>`).join('\n')}
</body></html>`
}
