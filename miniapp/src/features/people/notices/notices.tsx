import { useQueryClient } from '@tanstack/react-query'
import { listNotices, type Notice, readNotices } from '@yizhan/shared/people'
import { useEffect, useState } from 'react'
import { Button, Card, EmptyState, ErrorState, Screen, SkeletonRows } from '@/components'
import { appTexts, commonTexts, useTexts } from '@/i18n'
import { noticesTexts } from '@/i18n/people'
import { open, stopRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { call, usePages, useSession } from '@/server'
import { IDS } from '../ids'
import { SignInNeeded } from '../sign-in/sign-in-needed'
import { NoticeRow } from './notice-row'
import { whereTo } from './where-to'

/** Notices are read by being seen. Those that were new on this visit keep their mark until it ends. */
const useSeen = (items: readonly Notice[]): ReadonlySet<string> => {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const queries = useQueryClient()
  const unread = items.filter(({ id, read }) => !read && !fresh.has(id)).map(({ id }) => id)
  const key = unread.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says which are unread
  useEffect(() => {
    if (unread.length === 0) return
    setFresh((before) => new Set([...before, ...unread]))
    void call(readNotices, { body: { ids: unread.slice(0, 100) } }).then(({ outcome }) => {
      if (outcome === 'done')
        void queries.invalidateQueries({ queryKey: [listNotices.id, { query: { limit: 50 } }] })
    })
  }, [key])
  return fresh
}

const List = () => {
  const t = useTexts(noticesTexts)
  const common = useTexts(commonTexts)
  const role = useSession()?.person.role ?? 'resident'
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listNotices, {})
  const fresh = useSeen(items)
  useReachBottom(more)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  if (waiting) return <SkeletonRows rows={6} />
  if (error && items.length === 0) return <ErrorState onRetry={() => void refresh()} />
  if (items.length === 0)
    return (
      <EmptyState
        icon="bell"
        title={t('none')}
        detail={t('noneHelp')}
        action={{
          id: IDS.notices.first,
          label: t('noneAction'),
          onPress: () => void open('resident/report/index'),
        }}
      />
    )
  return (
    <>
      <Card id={IDS.notices.list} padding="flush">
        {items.map((notice, index) => (
          <NoticeRow
            key={notice.id}
            id={IDS.notices.row(index + 1)}
            notice={notice}
            fresh={fresh.has(notice.id)}
            onPress={() => void open(whereTo(notice.kind, role), { id: notice.caseId })}
          />
        ))}
      </Card>
      {hasMore && (
        <Button id={IDS.notices.more} kind="quiet" label={common('more')} busy={loadingMore} onPress={more} />
      )}
    </>
  )
}

/** What happened to my cases, newest first. */
export const Notices = () => {
  const names = useTexts(appTexts)
  const signedIn = useSession() !== undefined
  return (
    <Screen id="notices" title={names('notices')}>
      {signedIn ? <List /> : <SignInNeeded next="/resident/notices/index" />}
    </Screen>
  )
}
