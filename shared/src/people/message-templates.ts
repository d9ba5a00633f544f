import * as z from 'zod/mini'
import { LANGUAGES, texts } from '../kernel/languages'
import { type Moment, moment } from './notice-kinds'

/** Fields that WeChat lets a product fill with its own words, and how many characters each takes. */
const LONGEST = { thing: 20, phrase: 5, name: 10 } as const
/** Fields that hold an instant. */
const TIMES: readonly string[] = ['time', 'date']
/** What a notice says that is an instant. */
const INSTANTS: readonly string[] = ['time', 'startsAt']

/** What of a notice a field may say. */
const source = z.enum([
  'number',
  'status',
  'time',
  'place',
  'community',
  'title',
  'startsAt',
  'station',
  'counts',
])
export type MessageSource = z.infer<typeof source>

/** What the notices of each moment know. */
const KNOWN: Readonly<Record<Moment, readonly MessageSource[]>> = {
  progress: ['number', 'status', 'time'],
  result: ['number', 'status', 'time'],
  area: ['status', 'time', 'place', 'community'],
  activity: ['status', 'time', 'title', 'startsAt', 'station'],
  summary: ['status', 'time', 'counts'],
}

const field = z.union([z.object({ says: source }), z.object({ words: texts })])
export type MessageField = z.infer<typeof field>

const template = z.object({
  /** As WeChat gave it; a deployment may name it in its environment instead. Without one, the moment is told in the app only. */
  templateId: z.optional(z.string().check(z.minLength(1))),
  /** By the names under which WeChat knows them: `thing1`, `time3`. */
  fields: z.record(z.string().check(z.regex(/^[a-z_]+\d+$/)), field),
})
export type MessageTemplate = z.infer<typeof template>

const kindOf = (name: string): string => name.replace(/\d+$/, '')

/** Why WeChat would refuse this field, or what it says would be empty. */
const amiss = (of: Moment, name: string, given: MessageField): string | undefined => {
  const longest: number | undefined = LONGEST[kindOf(name) as keyof typeof LONGEST]
  if ('says' in given) {
    if (!KNOWN[of].includes(given.says)) return `a notice of ${of} knows no ${given.says}`
    const fits = INSTANTS.includes(given.says) ? TIMES.includes(kindOf(name)) : kindOf(name) === 'thing'
    return fits ? undefined : `${name} cannot hold ${given.says}`
  }
  if (longest === undefined) return `${name} cannot hold words`
  const wrong = LANGUAGES.find((language) => {
    const { length } = [...given.words[language]]
    return length === 0 || length > longest
  })
  return wrong && `${name} takes 1 to ${longest} characters (${wrong})`
}

/** The settings document `templates`: for each moment WeChat's template and what its fields say. */
export const messageTemplates = z.partialRecord(moment, template).check((context) => {
  for (const [of, { fields }] of Object.entries(context.value) as [Moment, MessageTemplate][])
    for (const [name, given] of Object.entries(fields)) {
      const message = amiss(of, name, given)
      if (message)
        context.issues.push({
          code: 'custom',
          message,
          path: [of, 'fields', name],
          input: given,
        })
    }
})
export type MessageTemplates = z.infer<typeof messageTemplates>
