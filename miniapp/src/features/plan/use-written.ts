import type { FieldError } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { usePhotoUploads } from '@/features/photos'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { useSending } from '@/server'
import type { Amiss } from './content/content-form'
import { fieldOf } from './session/field-names'
import type { TimeAmiss } from './session/times-form'
import { useKept } from './use-kept'

/** What differs between what is written of a session and of a series. */
interface Written<Form, Plan> {
  /** By the path that the server has for each. */
  readonly amissOf: (form: Form) => Readonly<Record<string, Amiss | TimeAmiss>>
  /** Whether a refusal is told beside a field. */
  readonly isBeside: (error: FieldError) => boolean
  /** What a form says, with the picture that goes with it; undefined while something is amiss in it. */
  readonly planOf: (form: Form, picture: { readonly pictureId?: string }) => Plan | undefined
}

/** Something that is written: kept on the device, looked over before it is sent, and marked where it is refused. */
export const useWritten = <Form extends { readonly content: { readonly pictureId?: string } }, Plan>(
  name: string,
  begin: Form,
  { amissOf, isBeside, planOf }: Written<Form, Plan>,
) => {
  const t = useTexts(planFormTexts)
  const kept = useKept(name, begin)
  const uploads = usePhotoUploads(`plan-${name}`, 1)
  const sending = useSending()
  const [tries, setTries] = useState(0)
  const amiss = tries > 0 ? amissOf(kept.value) : {}
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
      return refusals.find((error) => isBeside(error) && fieldOf(error.path) === path)?.message
    },
    /** What is to be sent; undefined where something is amiss, which is then marked. */
    read: () => {
      setTries(tries + 1)
      return planOf(kept.value, pictureId === undefined ? {} : { pictureId })
    },
    forget: () => {
      kept.forget()
      uploads.clear()
      sending.forget()
      setTries(0)
    },
  }
}
