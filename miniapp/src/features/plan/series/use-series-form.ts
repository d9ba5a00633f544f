import type { FieldError } from '@yizhan/shared/kernel'
import { fieldOf, isBesideField } from '../session/field-names'
import { useWritten } from '../use-written'
import { type SeriesForm, seriesAmiss, seriesOf } from './series-form'

const OWN = /^(rule|firstDay|startMinute|lasts|signUpOpensDays|signUpClosesMinutes|cancelUntilMinutes)$/

export const isBesideSeriesField = (error: FieldError): boolean =>
  OWN.test(fieldOf(error.path)) || isBesideField(error)

/** A series that is written. */
export const useSeriesForm = (name: string, begin: SeriesForm) =>
  useWritten(name, begin, {
    amissOf: seriesAmiss,
    isBeside: isBesideSeriesField,
    planOf: (form, picture) => {
      const plan = seriesOf(form)
      return plan && { ...plan, content: { ...plan.content, ...picture } }
    },
  })
