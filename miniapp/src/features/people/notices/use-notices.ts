import { useQueryClient } from '@tanstack/react-query'
import { toInstant } from '@yizhan/shared/kernel'
import { listNotices, type Notice, readNotices } from '@yizhan/shared/people'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { noticesTexts } from '@/i18n/people'
import { call, usePages } from '@/server'

export type Show = 'all' | 'cases' | 'activities' | 'area'

/** What was not read comes first where everything is shown; each filter keeps the order of time. */
export const useNotices = (show: Show) => {
  const list = usePages(listNotices, { show })
  const unread = usePages(listNotices, { show: 'unread' }, { enabled: show === 'all' })
  const first = show === 'all' ? unread.items : []
  const there = new Set(first.map(({ id }) => id))
  return {
    waiting: list.waiting || (show === 'all' && unread.waiting),
    error: list.error ?? unread.error,
    unread: first,
    others: list.items.filter(({ id }) => !there.has(id)),
    hasMore: list.hasMore || unread.hasMore,
    loadingMore: list.loadingMore || unread.loadingMore,
    more: () => (unread.hasMore ? unread.more() : list.more()),
    refresh: async () => {
      await Promise.all([list.refresh(), ...(show === 'all' ? [unread.refresh()] : [])])
    },
  }
}

/** Marking as read; what is shown follows. */
export const useReading = () => {
  const t = useTexts(noticesTexts)
  const queries = useQueryClient()
  const read = async (body: { readonly ids: string[] } | { readonly until: string }) => {
    const told = await call(readNotices, { body })
    if (told.outcome === 'done') await queries.invalidateQueries({ queryKey: [listNotices.id] })
    return told.outcome === 'done'
  }
  return {
    one: ({ id, read: known }: Notice) => {
      if (!known) void read({ ids: [id] })
    },
    all: async () => {
      const done = await read({ until: toInstant(Date.now()) })
      toasts.show(t(done ? 'readAllDone' : 'failed'))
    },
  }
}
