import * as z from 'zod/mini'
import { texts } from '../kernel/languages'

export const ARTICLE_KINDS = ['law', 'letter'] as const

/**
 * What a resident or a shop may read about a kind of problem: an article of law in our own plain words, or an open
 * letter 一封信 / 明白纸. Never the wording of the law itself.
 */
export const article = z.object({
  id: z.string(),
  kind: z.enum(ARTICLE_KINDS),
  /** The law's name, or the letter's heading. */
  title: texts,
  /** Which articles of the law: `64`, or `77, 78`. */
  number: z.optional(z.string()),
  summary: texts,
  /** A letter's words. */
  paragraphs: z.optional(z.array(texts)),
  /** Codes of the categories it is about; none for what holds for all. */
  categories: z.array(z.string()),
  /** Where it is from. F read there, K believed, P this project's own: a deployment confirms K and P. */
  source: z.object({ name: texts, mark: z.enum(['F', 'K', 'P']) }),
})
export type Article = z.infer<typeof article>

export const articles = z.array(article)

export const articleRow = z.omit(article, { paragraphs: true })
export type ArticleRow = z.infer<typeof articleRow>

export const articleRowOf = ({ paragraphs: _, ...row }: Article): ArticleRow => row

/** Letters first: they are written for people. Without a category all of them. */
export const articlesAbout = (all: readonly Article[], category?: string): Article[] =>
  all
    .filter(({ categories }) => category === undefined || categories.includes(category))
    .sort((a, b) => ARTICLE_KINDS.indexOf(b.kind) - ARTICLE_KINDS.indexOf(a.kind))
