import { actOnCase, type CaseView, type OfferedAction } from '@yizhan/shared/cases'
import { useState } from 'react'
import { type PhotoUploads, usePhotoUploads } from '@/features/photos'
import { type Translate, useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { showById } from '@/platform/scroll'
import { call, session } from '@/server'
import { IDS } from '../ids'
import { fitting } from './doors'
import { drafts, photosName } from './drafts'
import { FIELD_NAMES } from './field-names'
import { type FieldErrors, type Sent, sentOf } from './told'
import { type AskedField, askedFields, carriedOf, missingFields, type Values } from './values'

export interface StepFormHandlers {
  /** The step is taken; without a view when its answer was lost. */
  onDone(view: CaseView | undefined): void
  /** The case is not what it was. */
  onStale(sent: Extract<Sent, { outcome: 'stale' }> | undefined): void
}

export interface StepForm {
  readonly asked: readonly AskedField[]
  readonly values: Values
  readonly photos: PhotoUploads
  readonly errors: FieldErrors
  readonly trouble: Sent | undefined
  readonly busy: boolean
  /** What is shown was begun earlier. */
  readonly restored: boolean
  change(change: Values): void
  discard(): void
  send(): Promise<void>
}

type Say = Translate<(typeof formTexts)['values']['zh']>

const CHOICES: readonly string[] = [
  'reason',
  'rightDoor',
  'outcome',
  'stars',
  'solved',
  'found',
  'toPersonId',
  'toStationId',
  'extraDays',
]

/** What stands in the way before anything is sent, beside the field it is about. */
const amissIn = (asked: readonly AskedField[], values: Values, photos: PhotoUploads, t: Say): FieldErrors => {
  const found: FieldErrors = {}
  for (const field of missingFields(asked, { ...values, photos: [...photos.ids] }))
    found[field] =
      field === 'photos' ? t('requiredPhoto') : CHOICES.includes(field) ? t('requiredChoice') : t('required')
  if (values.taskLimit?.value === 0) found.taskLimit = t('required')
  if (asked.some(({ field }) => field === 'photos') && !photos.sent)
    found.photos = photos.photos.some(({ state }) => state.kind === 'failed')
      ? t('photosFailed')
      : t('photosBusy')
  return found
}

/** Brings the first field that needs something into view; false when none does. */
const showFirst = (errors: FieldErrors): boolean => {
  const first = FIELD_NAMES.find((field) => errors[field] !== undefined)
  if (first) showById(IDS.field(first))
  return first !== undefined
}

/** One step of a case while it is written: kept at every change, sent once, kept when it was not heard. */
export const useStepForm = (view: CaseView, offered: OfferedAction, handlers: StepFormHandlers): StepForm => {
  const { action } = offered
  const t = useTexts(formTexts)
  const [values, setValues] = useState(() => drafts.read(view.id, action))
  const [restored, setRestored] = useState(() => Object.keys(values).length > 0)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [trouble, setTrouble] = useState<Sent>()
  const [busy, setBusy] = useState(false)
  const photos = usePhotoUploads(photosName(view.id, action))
  const asked = askedFields(offered, values)

  const forget = () => {
    drafts.forget(view.id, action)
    photos.clear()
  }
  const change = (changed: Values) => {
    const next = fitting(values, changed)
    setValues(next)
    drafts.keep(view.id, action, next)
    setErrors((known) => Object.fromEntries(Object.entries(known).filter(([field]) => !(field in changed))))
  }
  const hear = (sent: Sent) => {
    setTrouble(sent.outcome === 'done' || sent.outcome === 'doneBefore' ? undefined : sent)
    if (sent.outcome === 'done' || sent.outcome === 'doneBefore') {
      forget()
      handlers.onDone(sent.outcome === 'done' ? sent.view : undefined)
    }
    if (sent.outcome === 'stale') handlers.onStale(sent)
    if (sent.outcome === 'refused' && sent.changed) handlers.onStale(undefined)
    if (sent.outcome === 'fields') {
      setErrors(sent.errors)
      showFirst(sent.errors)
    }
  }
  const send = async () => {
    const amiss = amissIn(asked, values, photos, t)
    setErrors(amiss)
    if (showFirst(amiss)) return
    setBusy(true)
    const carried = carriedOf(asked, { ...values, photos: [...photos.ids] })
    const told = await call(actOnCase, {
      params: { id: view.id },
      body: { action, expectedVersion: view.version, ...carried },
    })
    setBusy(false)
    hear(sentOf(told, { action, sign: session.current()?.person.sign ?? '' }))
  }
  const discard = () => {
    forget()
    setValues({})
    setErrors({})
    setRestored(false)
  }
  return { asked, values, photos, errors, trouble, busy, restored, change, discard, send }
}
