import { useWritten } from '../use-written'
import { isBesideField } from './field-names'
import { type PlanForm, planAmiss, planOf } from './plan-form'

/** A session that is written. */
export const usePlanForm = (name: string, begin: PlanForm) =>
  useWritten(name, begin, {
    amissOf: planAmiss,
    isBeside: isBesideField,
    planOf: (form, picture) => {
      const plan = planOf(form)
      return plan && { ...plan, ...picture }
    },
  })
