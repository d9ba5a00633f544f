import { type EventView, listEvents } from '@yizhan/shared/cases'
import type { Page } from '@yizhan/shared/kernel'
import { answerOf } from '@/server'

/** Steps of one answer: as many as the server gives. */
const LIMIT = 100

/** Every step of a case, page after page: a case that ran long has more than one answer holds. */
export const wholeHistory = async (id: string): Promise<Page<EventView>> => {
  const items: EventView[] = []
  let cursor: string | undefined
  do {
    const query = { limit: LIMIT, ...(cursor ? { cursor } : {}) }
    const page: Page<EventView> = await answerOf(listEvents, { params: { id }, query })
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return { items, next: null }
}
