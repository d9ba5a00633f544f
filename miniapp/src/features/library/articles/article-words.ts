import type { Language } from '@yizhan/shared/kernel'
import type { ArticleRow } from '@yizhan/shared/library'
import { lawWords } from '@/features/cases'

/** A law by its name and articles, a letter by its heading. */
export const articleTitle = ({ title, number }: ArticleRow, language: Language): string =>
  number === undefined ? title[language] : lawWords({ title, articles: number }, language)
