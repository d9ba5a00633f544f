import { type Body, type Category, listCategories } from '@yizhan/shared/cases'
import type { AnswerOf, Language } from '@yizhan/shared/kernel'
import { useMemo } from 'react'
import type { IconName } from '@/components'
import { storage } from '@/platform/storage'
import { answerOf, useAnswer } from '@/server'
import { useLanguage } from '@/settings'

export type CategoryBook = AnswerOf<typeof listCategories>

const KEY = 'categories'

/** The book as it was last heard; it opens the reporting page without a network. */
const kept = () => storage.read<CategoryBook>(KEY)

const heard = async (): Promise<CategoryBook> => {
  const book = await answerOf(listCategories, {})
  storage.write(KEY, book)
  return book
}

const GROUP_ICONS: Readonly<Record<Category['group'], IconName>> = {
  illegalBuilding: 'building-2',
  fumes: 'cooking-pot',
  noise: 'volume-2',
  other: 'layout-grid',
}

export const categoryIcon = (category: Pick<Category, 'group'> | undefined): IconName =>
  GROUP_ICONS[category?.group ?? 'other']

export interface Categories {
  readonly items: readonly Category[]
  readonly bodies: readonly Body[]
  readonly emergencies: CategoryBook['emergencies']
  /** What the duty table says; undefined until it is known. */
  readonly duties: Pick<CategoryBook, 'duties' | 'periods'> | undefined
  /** Neither kept nor heard yet. */
  readonly waiting: boolean
  /** The server did not answer, and nothing is kept. */
  readonly failed: boolean
  readonly retry: () => void
  find(code: string): Category | undefined
  /** The category's name; its code until it is known. */
  label(code: string): string
  icon(code: string): IconName
  body(id: string): Body | undefined
}

const readable = (book: CategoryBook | undefined, language: Language) => {
  const found = new Map(book?.items.map((item) => [item.code, item]))
  return {
    items: book?.items ?? [],
    bodies: book?.bodies ?? [],
    emergencies: book?.emergencies ?? [],
    // What an older version kept has neither.
    duties: book?.duties && book.periods ? book : undefined,
    find: (code: string) => found.get(code),
    label: (code: string) => found.get(code)?.label[language] ?? code,
    icon: (code: string) => categoryIcon(found.get(code)),
    body: (id: string) => book?.bodies.find((one) => one.id === id),
  }
}

/** Categories, other bodies and words of danger: kept on the device, asked for anew when they may have changed. */
export const useCategories = (): Categories => {
  const language = useLanguage()
  const { data, isError, isPending, refetch } = useAnswer(
    listCategories,
    {},
    { queryFn: heard, initialData: kept, initialDataUpdatedAt: 0, staleTime: 10 * 60_000 },
  )
  const book = useMemo(() => readable(data, language), [data, language])
  return { ...book, waiting: isPending, failed: isError && !data, retry: () => void refetch() }
}
