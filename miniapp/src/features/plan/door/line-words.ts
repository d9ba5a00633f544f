import type { BookingLine } from '@yizhan/shared/activities'
import type { Instant, Language } from '@yizhan/shared/kernel'
import type { Tone } from '@/components'
import { momentText, timeText, translate } from '@/i18n'
import { doorTexts, kindsTexts } from '@/i18n/plan'
import type { Stage } from './ticks'

export const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  expected: 'neutral',
  in: 'done',
  out: 'neutral',
  waiting: 'waiting',
  noShow: 'danger',
}

/** Who comes with them, for which seats. */
export const partyWords = ({ seats, quota, role, youngest }: BookingLine, language: Language): string => {
  const t = translate(doorTexts, language)
  const kinds = translate(kindsTexts, language)
  return [
    t('seats', { n: seats }),
    role ?? (quota === 'volunteers' ? kinds('volunteers') : undefined),
    youngest === undefined ? undefined : t('youngest', { n: youngest }),
  ]
    .filter((word) => word !== undefined)
    .join(' · ')
}

/** Why somebody waits, or moved up; when they came and left. */
export const standingWords = (line: BookingLine, now: Instant, language: Language): string[] => {
  const t = translate(doorTexts, language)
  const { waiting, promoted, attendance, bookedAt } = line
  const words = [t('bookedAt', { moment: momentText(bookedAt, now, language) })]
  if (waiting)
    words.push(
      `${t('position', { n: waiting.position })} · ${t(`wait_${waiting.reason}`, { free: waiting.free })}`,
    )
  if (promoted) words.push([t(`promoted_${promoted.reason}`), promoted.words].filter(Boolean).join(' · '))
  if (attendance) {
    words.push(t('inAt', { time: timeText(attendance.checkedInAt) }))
    if (attendance.checkedOutAt) words.push(t('outAt', { time: timeText(attendance.checkedOutAt) }))
    if (attendance.outByEnd) words.push(t('outByEnd'))
  }
  return words
}
