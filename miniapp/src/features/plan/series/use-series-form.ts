import type { FieldError } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { usePhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { useSending } from '@/server'
import { fieldOf, isBesideField } from '../session/field-names'
import { useKept } from '../use-kept'
import { type SeriesForm, seriesAmiss, seriesOf } from './series-form'

const OWN = /^(rule|firstDay|startMinute|lasts|signUpOpensDays|signUpClosesMinutes|cancelUntilMinutes)$/

export const isBesideSeriesField = (error: FieldError): boolean =>
  OWN.test(fieldOf(error.path)) || isBesideField(error)

/** A series that is written: kept on the device, looked over before it is sent, and marked where it is refused. */
export const useSeriesForm = (name: string, begin: SeriesForm) => {
  const t = useTexts(planFormTexts)
  const kept = useKept(name, begin)
  const uploads = usePhotoUploads(`plan-${name}`, 1)
  const sending = useSending()
  const [tries, setTries] = useState(0)
  const amiss = tries > 0 ? seriesAmiss(kept.value) : {}
  const { trouble } = sending
  const refusals = trouble === undefined || trouble === 'unheard' ? [] : (trouble.errors ?? [])
  const pictureId = uploads.ids[0] ?? kept.value.content.pictureId
  return {
    form: kept.value,
    changed: kept.changed || uploads.ids.length > 0,
    restored: kept.restored,
    change: kept.change,
    uploads,
    sending,
    amiss: Object.keys(amiss).length,
    tries,
    errorAt: (path: string): string | undefined => {
      const own = amiss[path]
      if (own) return t(own)
      return refusals.find((error) => isBesideSeriesField(error) && fieldOf(error.path) === path)?.message
    },
    read: () => {
      setTries(tries + 1)
      const plan = seriesOf(kept.value)
      return (
        plan && { ...plan, content: { ...plan.content, ...(pictureId === undefined ? {} : { pictureId }) } }
      )
    },
    forget: () => {
      kept.forget()
      uploads.clear()
      sending.forget()
      setTries(0)
    },
  }
}
