import { useInfiniteQuery } from '@tanstack/react-query'
import type { Endpoint, Page } from '@yizhan/shared/kernel'
import { answerOf, type NoAnswer } from './use-answer'

export interface Pages<Item, Answer = Page<Item>> {
  readonly items: readonly Item[]
  /** The first page as it was answered, with what it tells beside its items. */
  readonly first: Answer | undefined
  /** Nothing is known yet. */
  readonly waiting: boolean
  /** Why nothing more could be read; what was read before stays. */
  readonly error: NoAnswer | null
  readonly hasMore: boolean
  readonly loadingMore: boolean
  more(): void
  refresh(): Promise<void>
}

interface Paged {
  readonly cursor?: string | undefined
}

interface Asking<Params> {
  readonly enabled?: boolean
  /** Whose list it is, where its address says so. */
  readonly params?: Params
}

/** A list that loads on page by page, cached by its operation, its parameters and its query. */
export const usePages = <Params, Query extends Paged, Answer extends Page<unknown>>(
  endpoint: Endpoint<Params, Query, undefined, Answer>,
  query: Omit<Query, 'cursor'>,
  { enabled = true, params }: Asking<Params> = {},
): Pages<Answer['items'][number], Answer> => {
  const list = useInfiniteQuery<Answer, NoAnswer, { pages: Answer[] }, unknown[], string | undefined>({
    queryKey: [endpoint.id, 'pages', query, params],
    queryFn: ({ pageParam }) =>
      answerOf(endpoint, { params, query: { ...query, cursor: pageParam } } as never) as Promise<Answer>,
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled,
  })
  return {
    items: list.data?.pages.flatMap(({ items }) => items as Answer['items'][number][]) ?? [],
    first: list.data?.pages[0],
    waiting: list.isPending && enabled,
    error: list.error,
    hasMore: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    more: () => {
      if (list.hasNextPage && !list.isFetching) void list.fetchNextPage()
    },
    refresh: async () => {
      await list.refetch()
    },
  }
}
