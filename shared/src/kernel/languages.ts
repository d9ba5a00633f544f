import * as z from 'zod/mini'

export const LANGUAGES = ['zh', 'en', 'ko'] as const
export const language = z.enum(LANGUAGES)
export type Language = z.infer<typeof language>

/** One text in each language that residents read. */
export const texts = z.object({ zh: z.string(), en: z.string(), ko: z.string() })
export type Texts = z.infer<typeof texts>

/** The best-weighted language of an Accept-Language header (RFC 9110, 12.5.4) that the product speaks; Chinese when there is none. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    return { tag: tag.split('-')[0], weight: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  })
  const spoken = wanted
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ tag }) => LANGUAGES.filter((known) => known === tag))
  return spoken[0] ?? 'zh'
}
