import type { Changes, Condition } from '../../platform/store'

/** Collects the names and values of one request’s expressions. */
export interface Terms {
  readonly names: Record<string, string>
  readonly values: Record<string, unknown>
}

export const noTerms = (): Terms => ({ names: {}, values: {} })

const nameTerm = (terms: Terms, attribute: string): string => {
  terms.names[`#${attribute}`] = attribute
  return `#${attribute}`
}

const valueTerm = (terms: Terms, value: unknown): string => {
  const key = `:v${Object.keys(terms.values).length}`
  terms.values[key] = value
  return key
}

export const conditionExpression = (condition: Condition, terms: Terms): string =>
  [
    ...(condition.absent ?? []).map((a) => `attribute_not_exists(${nameTerm(terms, a)})`),
    ...(condition.present ?? []).map((a) => `attribute_exists(${nameTerm(terms, a)})`),
    ...Object.entries(condition.equals ?? {}).map(
      ([a, v]) => `${nameTerm(terms, a)} = ${valueTerm(terms, v)}`,
    ),
    ...Object.entries(condition.below ?? {}).map(
      ([a, v]) => `${nameTerm(terms, a)} < ${valueTerm(terms, v)}`,
    ),
    ...Object.entries(condition.above ?? {}).map(
      ([a, v]) => `${nameTerm(terms, a)} > ${valueTerm(terms, v)}`,
    ),
  ].join(' AND ')

export const updateExpression = ({ set = {}, add = {}, remove = [] }: Changes, terms: Terms): string => {
  const sets = Object.entries(set).map(([a, v]) => `${nameTerm(terms, a)} = ${valueTerm(terms, v)}`)
  const adds = Object.entries(add).map(([a, v]) => `${nameTerm(terms, a)} ${valueTerm(terms, v)}`)
  const removes = remove.map((a) => nameTerm(terms, a))
  return [
    sets.length > 0 ? `SET ${sets.join(', ')}` : '',
    adds.length > 0 ? `ADD ${adds.join(', ')}` : '',
    removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
