import { accepted } from '@yizhan/shared/kernel'
import { clientSettings } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { PeopleDeps } from './deps'

export const readClientSettingsBy = ({ client, demo }: PeopleDeps) =>
  implementPublic(clientSettings, async () =>
    accepted({
      webSignIn: client.webSignIn,
      subscriptions: { progress: Object.values(client.templates) },
      mapTilesUrl: client.mapTilesUrl,
      demo: demo !== undefined,
    }),
  )
