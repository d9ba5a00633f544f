import { freeSeats, type SessionRow } from '@yizhan/shared/activities'
import type { Instant, Language } from '@yizhan/shared/kernel'
import type { Tone } from '@/components'
import { momentText, translate } from '@/i18n'
import { seatsTexts } from '@/i18n/activities/seats'

export interface SeatsWords {
  readonly label: string
  readonly tone: Tone
}

type Row = Pick<
  SessionRow,
  'state' | 'quotas' | 'taken' | 'waiting' | 'signUpFrom' | 'signUpUntil' | 'startsAt'
>

/** Residents' seats, and volunteers' where no residents are invited or all their seats are taken. */
const seatsLeft = (row: Row, language: Language): SeatsWords => {
  const t = translate(seatsTexts, language)
  const { quotas, waiting } = row
  const free = freeSeats(row, 'residents')
  const volunteers = freeSeats(row, 'volunteers')
  if (free > 0 && waiting.residents === 0) return { label: t('left', { n: free }), tone: 'done' }
  if (volunteers > 0 && waiting.volunteers === 0)
    return {
      label: t(quotas.residents > 0 ? 'onlyVolunteersLeft' : 'volunteersLeft', { n: volunteers }),
      tone: 'done',
    }
  const inLine = quotas.residents > 0 ? waiting.residents : waiting.volunteers
  return { label: inLine > 0 ? t('waiting', { n: inLine }) : t('full'), tone: 'waiting' }
}

/** 余 6 位, 已满，3 位候补, 报名已截止: what one wants to know before going there. */
export const seatsWords = (row: Row, now: Instant, language: Language): SeatsWords => {
  const t = translate(seatsTexts, language)
  const { state } = row
  if (state === 'cancelled' || state === 'ended' || state === 'underWay' || state === 'draft')
    return { label: t(state), tone: state === 'cancelled' ? 'danger' : 'neutral' }
  if (now < row.signUpFrom)
    return { label: t('opens', { moment: momentText(row.signUpFrom, now, language) }), tone: 'neutral' }
  if (now >= row.signUpUntil) return { label: t('closed'), tone: 'neutral' }
  return seatsLeft(row, language)
}
