import { listModeration, type ModerationItem, type ModerationState } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Button, EmptyState, ErrorState, SkeletonCard, toasts } from '@/components'
import { useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { moderationTexts } from '@/i18n/moderation'
import { stopRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { IDS } from './ids'
import { ItemCard } from './item-card'
import { RejectSheet } from './reject-sheet'
import { TroubleTold } from './trouble'
import { useDecision } from './use-decision'

/** Cards of one answer: each may carry a large picture. */
export const LIMIT = 10

const Empty = ({ shelf }: { shelf: ModerationState }) => {
  const t = useTexts(moderationTexts)
  const calm = shelf === 'review'
  return (
    <EmptyState
      id="moderation-empty"
      icon={calm ? 'circle-check' : 'inbox'}
      title={t(calm ? 'emptyReview' : 'empty')}
      detail={t(calm ? 'emptyReviewHelp' : 'emptyHelp')}
    />
  )
}

/** What stands on one shelf, and deciding it. */
export const ModerationList = ({ shelf }: { shelf: ModerationState }) => {
  const t = useTexts(moderationTexts)
  const categories = useCategories()
  const list = usePages(listModeration, { state: shelf, limit: LIMIT })
  const { busy, trouble, decide } = useDecision()
  const [rejecting, setRejecting] = useState<ModerationItem>()
  useReachBottom(list.more)
  useDidShow(() => void list.refresh())
  usePullDownRefresh(() => void list.refresh().finally(stopRefresh))

  const pass = async (item: ModerationItem) => {
    const cleared = item.kind === 'photo' ? ({ facesAndPlates: 'cleared' } as const) : {}
    if (await decide(item, { decision: 'passed', ...cleared })) toasts.show(t('donePassed'))
  }
  const reject = async (item: ModerationItem, reason: string) => {
    if (!(await decide(item, { decision: 'rejected', reason }))) return
    setRejecting(undefined)
    toasts.show(t('doneRejected'))
  }

  if (list.waiting) return <SkeletonCard />
  if (list.error && list.items.length === 0)
    return (
      <ErrorState
        id="moderation-error"
        kind={list.error.problem ? 'failed' : 'offline'}
        onRetry={() => void list.refresh()}
      />
    )
  return (
    <>
      {!rejecting && <TroubleTold trouble={trouble} />}
      {list.items.length === 0 && <Empty shelf={shelf} />}
      {list.items.map((item, index) => (
        <ItemCard
          key={item.id}
          n={index + 1}
          item={item}
          categories={categories}
          busy={busy === item.id}
          onPass={() => void pass(item)}
          onReject={() => setRejecting(item)}
        />
      ))}
      {list.hasMore && (
        <Button
          id={IDS.more}
          kind="quiet"
          wide
          label={t('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
      {rejecting && (
        <RejectSheet
          key={rejecting.id}
          item={list.items.find(({ id }) => id === rejecting.id) ?? rejecting}
          busy={busy === rejecting.id}
          trouble={trouble}
          onClose={() => setRejecting(undefined)}
          onReject={(reason) =>
            void reject(list.items.find(({ id }) => id === rejecting.id) ?? rejecting, reason)
          }
        />
      )}
    </>
  )
}
