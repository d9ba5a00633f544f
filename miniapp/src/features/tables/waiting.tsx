import { ErrorState, SkeletonCard } from '@/components'
import type { NoAnswer } from '@/server'

interface Waited {
  readonly isPending: boolean
  readonly error: NoAnswer | null
  readonly refetch: () => Promise<unknown>
}

/** The page before its answer: waiting for it, or told why there is none. */
export const Waiting = ({ of: { isPending, error, refetch } }: { of: Waited }) =>
  isPending ? (
    <SkeletonCard />
  ) : (
    <ErrorState
      id="tables-error"
      kind={error?.problem ? 'failed' : 'offline'}
      onRetry={() => void refetch()}
    />
  )
