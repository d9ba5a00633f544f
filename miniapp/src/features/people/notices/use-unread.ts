import { listNotices } from '@yizhan/shared/people'
import { useAnswer, useSession } from '@/server'

/** As many as are looked at; more unread ones than that are as good as all. */
const LOOK = 100

/** How many notices this person has not read; 0 while nobody is signed in. */
export const useUnread = (): number => {
  const enabled = useSession() !== undefined
  const query = { show: 'unread', limit: LOOK } as const
  const { data } = useAnswer(listNotices, { query }, { enabled, staleTime: 30_000 })
  return data?.items.length ?? 0
}
