import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { listCases, type State } from '@yizhan/shared/cases'
import { useMemo } from 'react'
import { answerOf, type NoAnswer } from '@/server'
import { REFRESH } from '../shown'
import { type Group, pickOf } from './groups'
import {
  type Ask,
  firstAsk,
  keptQueue,
  type ListKey,
  mergedQueue,
  type Queue,
  type Round,
} from './merge-lists'
import type { DeskScope } from './scopes'

/** Rows of one answer: what a phone draws at once without an update that is too large. */
const LIMIT = 15

const listOf = async (scope: DeskScope, key: ListKey, cursor: string | undefined) => {
  const state: State | undefined = key === 'every' ? undefined : key
  const query = { scope, limit: LIMIT, ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) }
  return [key, await answerOf(listCases, { query })] as const
}

const roundOf = async (scope: DeskScope, ask: Ask): Promise<Round> => {
  const lists = (Object.entries(ask) as [ListKey, string | undefined][]).map(([key, cursor]) =>
    listOf(scope, key, cursor),
  )
  return Object.fromEntries(await Promise.all(lists))
}

export interface LiveQueue extends Queue {
  readonly loading: boolean
  readonly loadingMore: boolean
  readonly refreshing: boolean
  readonly error: NoAnswer | null
  /** When it was last heard, epoch milliseconds. */
  readonly heardAt: number
  readonly loadMore: () => void
  readonly refresh: () => Promise<unknown>
}

const queueOf = (rounds: readonly Round[], group: Group): Queue => {
  const pick = pickOf(group)
  return pick ? keptQueue(mergedQueue(rounds), pick.keeps) : mergedQueue(rounds)
}

/** The cases of a list, by what is due first, asked for anew every half minute while it is shown. */
export const useQueue = (scope: DeskScope, group: Group, shown: boolean): LiveQueue => {
  const query = useInfiniteQuery<Round, NoAnswer, InfiniteData<Round, Ask>, readonly unknown[], Ask>({
    queryKey: ['listCases', 'desk', scope, group],
    initialPageParam: firstAsk(group),
    queryFn: ({ pageParam }) => roundOf(scope, pageParam),
    getNextPageParam: (_, rounds) => queueOf(rounds, group).next,
    refetchInterval: shown ? REFRESH : false,
  })
  const queue = useMemo(() => queueOf(query.data?.pages ?? [], group), [query.data, group])
  return {
    ...queue,
    loading: query.isPending,
    loadingMore: query.isFetchingNextPage,
    refreshing: query.isRefetching,
    error: query.error,
    heardAt: query.dataUpdatedAt,
    loadMore: () => {
      if (queue.next && !query.isFetching) void query.fetchNextPage()
    },
    refresh: query.refetch,
  }
}
