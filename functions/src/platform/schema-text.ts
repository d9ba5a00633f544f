/** As much of JSON Schema as the description uses. */
interface Told {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Told[]
  readonly oneOf?: readonly Told[]
  readonly items?: Told
  readonly prefixItems?: readonly Told[]
  readonly properties?: Readonly<Record<string, Told>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Told | boolean
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
}

/** 2^53 - 1 says nothing but that JavaScript counts no further. */
const limits = ({ minimum, maximum, minLength, maxLength, maxItems, format }: Told): string => {
  const said = [
    format,
    minimum === undefined ? undefined : `≥ ${minimum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : `≤ ${maximum}`,
    minLength === undefined ? undefined : `length ≥ ${minLength}`,
    maxLength === undefined ? undefined : `length ≤ ${maxLength}`,
    maxItems === undefined ? undefined : `at most ${maxItems}`,
  ].filter((part) => part !== undefined)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

const objectText = ({ properties = {}, required = [] }: Told, indent: string): string => {
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${schemaText(schema, inner)}`,
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

/** A schema as a person reads it, much like a TypeScript type. */
export const schemaText = (given: unknown, indent = ''): string => {
  const schema = given as Told
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const either = schema.anyOf ?? schema.oneOf
  if (either) return either.map((one) => schemaText(one, indent)).join(' | ')
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => schemaText(one, indent)).join(', ')}]`
  if (schema.type === 'array') return `${schemaText(schema.items ?? {}, indent)}[]${limits(schema)}`
  if (schema.properties) return objectText(schema, indent)
  if (typeof schema.additionalProperties === 'object')
    return `{ [name]: ${schemaText(schema.additionalProperties, indent)} }`
  const types = schema.type === undefined ? ['any'] : [schema.type].flat()
  return `${types.join(' | ')}${limits(schema)}`
}
