import { commonTexts, useTexts } from '@/i18n'
import { EmptyState } from '../empty-state'

interface ErrorStateProps {
  id?: string
  /** `offline`: the device has no network; `failed`: the service did not answer as it should. */
  kind?: 'failed' | 'offline'
  title?: string
  /** What is safe, and what will happen. */
  detail?: string
  onRetry?: () => void
}

/** What happened, what is safe, and one way on. */
export const ErrorState = ({ id = 'error', kind = 'failed', title, detail, onRetry }: ErrorStateProps) => {
  const t = useTexts(commonTexts)
  const offline = kind === 'offline'
  return (
    <EmptyState
      id={id}
      mood="trouble"
      icon={offline ? 'wifi-off' : 'triangle-alert'}
      title={title ?? t(offline ? 'offline' : 'failed')}
      detail={detail ?? t(offline ? 'offlineHelp' : 'failedHelp')}
      action={onRetry && { id: `${id}-retry`, label: t('retry'), onPress: onRetry }}
    />
  )
}
