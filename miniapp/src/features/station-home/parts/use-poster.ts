import { fetchStationCode, getStationPoster } from '@yizhan/shared/activities'
import type { Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { toasts } from '@/components'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import { call, fetchDocument } from '@/server'

/** Has the code fetched and the poster made and handed over, once at a time, and says what came of it. */
export const usePoster = ({ id, name }: Station) => {
  const t = useTexts(stationHomeTexts)
  const [busy, setBusy] = useState(false)
  const fetch = async () => {
    if (busy) return
    setBusy(true)
    const code = await call(fetchStationCode, { params: { id } })
    const path = getStationPoster.path.replace('{id}', id)
    const opened = await fetchDocument(path, t('posterName', { station: name }))
    setBusy(false)
    const webOnly = code.outcome !== 'done' || code.value.opens === 'web'
    toasts.show(t(opened.outcome === 'opened' && webOnly ? 'webCode' : opened.outcome))
  }
  return { busy, fetch }
}
