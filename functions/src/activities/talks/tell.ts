import type { SessionRecord, TopicRecord } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Key } from '../../platform/store'
import type { ActivityNews } from '../ports'
import { readSession } from '../sessions'
import type { TalksDeps } from './deps'
import { SUPPORTS, type SupportItem } from './table'

type Told = Omit<ActivityNews, 'personId' | 'session'>

/** People read and told at a time. */
const AT_ONCE = 100

/** How people are told of what came out of a talk. Telling the same news twice tells once. */
export const makeTell = ({ store, stations, people }: TalksDeps) => {
  const sessionNews = async ({ id, title, startsAt, stationId }: SessionRecord) => ({
    id,
    title,
    startsAt,
    stationName: (await stations.station(stationId))?.name ?? '',
  })

  /** These people, of a talk. */
  const tellThem = async (news: Told, sessionId: string, personIds: readonly string[], now: Instant) => {
    const session = await readSession(store, sessionId)
    if (!session || personIds.length === 0) return
    const about = await sessionNews(session)
    await people.tellOfActivities(
      [...new Set(personIds)].map((personId) => ({ ...news, personId, session: about })),
      now,
    )
  }

  /** Whoever supports a topic, page after page. */
  const tellSupporters = async (news: Told, topic: TopicRecord, now: Instant) => {
    let after: Key | undefined
    do {
      const page = await store.query<SupportItem>({
        table: SUPPORTS,
        hash: topic.id,
        limit: AT_ONCE,
        ...(after ? { after } : {}),
      })
      const ids = page.items.map(({ personId }) => personId)
      await tellThem(news, topic.sessionId, ids, now)
      after = page.after
    } while (after)
  }

  return { tellThem, tellSupporters }
}

export type Tell = ReturnType<typeof makeTell>
