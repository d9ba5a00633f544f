import { EmptyState, ErrorState, SkeletonCard, SkeletonRows } from '@/components'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { CaseBody } from './case-body'
import type { DeskCase } from './use-desk-case'

const NOT_YOURS: readonly (string | undefined)[] = ['notFound', 'forbidden']

/** The case, or its shape while it loads, or why it cannot be shown. */
export const CaseContent = ({ found, onLeave }: { found: DeskCase; onLeave?: () => void }) => {
  const t = useTexts(deskCaseTexts)
  const { view, events, news, error } = found
  if (view) return <CaseBody view={view} events={events} news={news} />
  if (!error)
    return (
      <>
        <SkeletonCard />
        <SkeletonRows rows={4} />
      </>
    )
  if (NOT_YOURS.includes(error.problem?.reason))
    return (
      <EmptyState
        id="desk-case-none"
        icon="eye-off"
        title={t('notFound')}
        detail={t('notFoundHelp')}
        action={onLeave && { id: 'desk-to-queue', label: t('toQueue'), onPress: onLeave }}
      />
    )
  return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={found.retry} />
}
