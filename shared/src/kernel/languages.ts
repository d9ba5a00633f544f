import * as z from 'zod/mini'

export const LANGUAGES = ['zh', 'en', 'ko'] as const
export const language = z.enum(LANGUAGES)
export type Language = z.infer<typeof language>

/** One text in each language that residents read. */
export const texts = z.object({ zh: z.string(), en: z.string(), ko: z.string() })
export type Texts = z.infer<typeof texts>

/** The first language of an Accept-Language header that the product speaks; Chinese when there is none. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', q] = part.trim().split(';q=')
      return { tag: tag.slice(0, 2).toLowerCase(), weight: q === undefined ? 1 : Number(q) || 0, index }
    })
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  return LANGUAGES.find((l) => l === wanted.find(({ tag }) => LANGUAGES.some((k) => k === tag))?.tag) ?? 'zh'
}
