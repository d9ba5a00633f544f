import { listNotices } from '@yizhan/shared/people'
import { useAnswer, useSession } from '@/server'

/** As many as are looked at; more unread ones than that are as good as all. */
const LOOK = 50

/** How many notices this person has not seen yet; 0 while nobody is signed in. */
export const useUnread = (): number => {
  const enabled = useSession() !== undefined
  const { data } = useAnswer(listNotices, { query: { limit: LOOK } }, { enabled, staleTime: 30_000 })
  return data?.items.filter(({ read }) => !read).length ?? 0
}
