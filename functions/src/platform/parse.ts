import { accepted, type FieldRefusal, type Outcome, refused, type Schema } from '@yizhan/shared/kernel'

interface Issue {
  readonly code?: string
  readonly path: PropertyKey[]
  readonly maximum?: number | bigint
  readonly minimum?: number | bigint
  readonly origin?: string
  readonly input?: unknown
  readonly keys?: string[]
}

const tooBig = ({ origin }: Issue) =>
  origin === 'string' ? 'tooLong' : origin === 'array' ? 'tooMany' : 'tooLarge'
const tooSmall = ({ origin }: Issue) => (origin === 'string' ? 'tooShort' : 'tooSmall')

const reasonOf = (issue: Issue): Omit<FieldRefusal, 'path'> => {
  switch (issue.code) {
    case 'too_big':
      return { reason: tooBig(issue), limit: Number(issue.maximum) }
    case 'too_small':
      return { reason: tooSmall(issue), limit: Number(issue.minimum) }
    case 'invalid_type':
      return { reason: issue.input === undefined ? 'required' : 'invalid' }
    case 'invalid_value':
      return { reason: 'unknownOption' }
    case 'invalid_format':
      return { reason: 'wrongFormat' }
    case 'unrecognized_keys':
      return { reason: 'unknownField' }
    default:
      return { reason: 'invalid' }
  }
}

/** What of a call does not fit its schema, as field refusals with dotted paths under `root`. */
export const parse = <T>(schema: Schema<T>, value: unknown, root: string[] = []): Outcome<T> => {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return accepted(result.data)
  const errors = (result.error.issues as Issue[]).map((issue) => ({
    path: [...root, ...issue.path].map(String).join('.'),
    ...reasonOf(issue),
  }))
  return refused('fields', { errors })
}
