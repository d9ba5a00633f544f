import { useState } from 'react'
import { usePhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { useSending } from '@/server'
import { useKept } from '../use-kept'
import { fieldOf, isBesideField } from './field-names'
import { type PlanForm, planAmiss, planOf } from './plan-form'

type Amiss = 'needed' | 'numberWrong' | 'placeNeeded' | 'dayWrong' | 'timeWrong' | 'endWrong'

/** A session that is written: kept on the device, looked over before it is sent, and marked where it is refused. */
export const usePlanForm = (name: string, begin: PlanForm) => {
  const t = useTexts(planFormTexts)
  const kept = useKept(name, begin)
  const uploads = usePhotoUploads(`plan-${name}`, 1)
  const sending = useSending()
  const [tries, setTries] = useState(0)
  const amiss = tries > 0 ? planAmiss(kept.value) : {}
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
      if (own) return t(own as Amiss)
      return refusals.find((error) => isBesideField(error) && fieldOf(error.path) === path)?.message
    },
    /** What is to be sent; undefined where something is amiss, which is then marked. */
    read: () => {
      setTries(tries + 1)
      const plan = planOf(kept.value)
      return plan && { ...plan, ...(pictureId === undefined ? {} : { pictureId }) }
    },
    forget: () => {
      kept.forget()
      uploads.clear()
      sending.forget()
      setTries(0)
    },
  }
}

export type PlanFormState = ReturnType<typeof usePlanForm>
