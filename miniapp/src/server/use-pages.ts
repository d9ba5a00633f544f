import { useInfiniteQuery } from '@tanstack/react-query'
import type { Endpoint, Page } from '@yizhan/shared/kernel'
import { answerOf, type NoAnswer } from './use-answer'

export interface Pages<Item> {
  readonly items: readonly Item[]
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

/** A list that loads on page by page, cached by its operation and query. */
export const usePages = <Query extends Paged, Item>(
  endpoint: Endpoint<undefined, Query, undefined, Page<Item>>,
  query: Omit<Query, 'cursor'>,
  { enabled = true }: { enabled?: boolean } = {},
): Pages<Item> => {
  const list = useInfiniteQuery<Page<Item>, NoAnswer, { pages: Page<Item>[] }, unknown[], string | undefined>(
    {
      queryKey: [endpoint.id, 'pages', query],
      queryFn: ({ pageParam }) =>
        answerOf(endpoint, { query: { ...query, cursor: pageParam } } as never) as Promise<Page<Item>>,
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      enabled,
    },
  )
  return {
    items: list.data?.pages.flatMap(({ items }) => items) ?? [],
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
