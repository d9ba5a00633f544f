import { useInfiniteQuery } from '@tanstack/react-query'
import { listMyBookings, type MyBooking, type Standing } from '@yizhan/shared/activities'
import type { AnswerOf, Instant } from '@yizhan/shared/kernel'
import { scopeOf } from '@yizhan/shared/people'
import { useEffect } from 'react'
import { answerOf, type NoAnswer, useSession } from '@/server'
import { keptBookings } from './kept-bookings'

type Answer = AnswerOf<typeof listMyBookings>

/** Residents and volunteers book; guests sign in first, and staff do so as who they are at home. */
export const useMayBook = (): boolean => {
  const role = useSession()?.person.role
  return role !== undefined && scopeOf(role, 'bookSession') !== undefined
}

export interface MyBookings {
  readonly items: readonly MyBooking[]
  readonly standing: Standing | undefined
  readonly waiting: boolean
  readonly error: NoAnswer | null
  /** Since when what is shown was not heard anew; undefined while the server answers. */
  readonly asOf: Instant | undefined
  readonly hasMore: boolean
  readonly loadingMore: boolean
  more(): void
  refresh(): Promise<void>
}

/** My bookings, those of the latest sessions first; as they were last known where there is no network. */
export const useMyBookings = (): MyBookings => {
  const enabled = useMayBook()
  const personId = useSession()?.person.id
  const list = useInfiniteQuery<Answer, NoAnswer, { pages: Answer[] }, unknown[], string | undefined>({
    queryKey: [listMyBookings.id, 'pages', personId],
    queryFn: ({ pageParam }) => answerOf(listMyBookings, { query: { cursor: pageParam } }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled,
  })
  const pages = list.data?.pages
  useEffect(() => {
    const [first] = pages ?? []
    if (pages && first)
      keptBookings.keepAll(
        pages.flatMap(({ items }) => items),
        first.standing,
      )
  }, [pages])
  const kept = pages ? undefined : keptBookings.read()
  return {
    items: pages?.flatMap(({ items }) => items) ?? kept?.items ?? [],
    standing: pages?.[0]?.standing ?? kept?.standing,
    waiting: list.isPending && enabled && !kept,
    error: list.error,
    asOf: list.error && kept ? kept.at : undefined,
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
