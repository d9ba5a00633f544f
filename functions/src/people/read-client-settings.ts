import { accepted } from '@yizhan/shared/kernel'
import { clientSettings } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { PeopleDeps } from './deps'
import type { NoticeBook } from './notice-book'

export const readClientSettingsBy = ({ client, demo }: PeopleDeps, book: NoticeBook) =>
  implementPublic(clientSettings, async () => {
    const [byMoment, { choices, quietHours, summaryMinute }] = await Promise.all([
      book.templateIds(),
      book.rules(),
    ])
    const progress = [byMoment.progress, byMoment.result].filter((id) => id !== undefined)
    return accepted({
      webSignIn: client.webSignIn,
      subscriptions: { progress, byMoment },
      notices: { choices, quietHours, summaryMinute },
      mapTilesUrl: client.mapTilesUrl,
      demo: demo !== undefined,
    })
  })
