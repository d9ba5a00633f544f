import { previewSeries } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import type { SessionsDeps } from './deps'

export const makePreviewSeries = ({ rules, calendar }: SessionsDeps) =>
  implement(previewSeries, async ({ body: { rule, firstDay, onHoliday } }) => {
    const [{ mostSessions }, holidays, recurrence] = await Promise.all([
      rules(),
      calendar(),
      import('@yizhan/shared/activities/recurrence'),
    ])
    const errors = recurrence.ruleAmiss(rule, firstDay, mostSessions)
    if (errors.length > 0) return refused('fields', { errors })
    const days = recurrence.daysOfRule(rule, firstDay, mostSessions)
    return accepted({ days: recurrence.seenToHolidays(days, onHoliday, holidays) })
  })
