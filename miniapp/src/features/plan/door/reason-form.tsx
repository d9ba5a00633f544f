import { type BookingLine, getStanding, pardonNoShow, promoteBooking } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Button, TextArea, TroubleTold, toasts, Words } from '@/components'
import { dateText, useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { call, useAnswer, useSending } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'

const MOST = 300

/** The no-shows of whoever booked, before one is pardoned. */
const Standing = ({ bookingId }: { bookingId: string }) => {
  const t = useTexts(doorTexts)
  const language = useLanguage()
  const { data } = useAnswer(getStanding, { params: { id: bookingId } })
  if (!data) return null
  const counted = data.noShows.filter(({ pardoned }) => !pardoned).length
  return (
    <Words className="plan-muted">
      {[
        t('noShows', { n: counted }),
        data.suspendedUntil && t('suspended', { day: dateText(data.suspendedUntil, language) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Words>
  )
}

const WORDS = {
  promote: { help: 'promoteHelp', confirm: 'confirmPromote', done: 'donePromote' },
  pardon: { help: 'pardonHelp', confirm: 'confirmPardon', done: 'donePardon' },
} as const

interface ReasonFormProps {
  act: keyof typeof WORDS
  line: BookingLine
  onDone: () => void
}

/** Moving somebody up or pardoning a no-show: both need a reason. */
export const ReasonForm = ({ act, line, onDone }: ReasonFormProps) => {
  const t = useTexts(doorTexts)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, trouble, send, errorAt } = useSending()
  const words = reason.trim()
  const go = async () => {
    setTried(true)
    if (words === '') return
    const parts = { params: { id: line.id }, body: { reason: words } }
    const told =
      act === 'promote'
        ? await send(() => call(promoteBooking, parts))
        : await send(() => call(pardonNoShow, parts))
    if (told.outcome !== 'done') return
    toasts.show(t(WORDS[act].done))
    onDone()
  }
  return (
    <>
      {act === 'pardon' && <Standing bookingId={line.id} />}
      <TroubleTold id={IDS.door.trouble} trouble={trouble} />
      <TextArea
        id={IDS.door.reason}
        label={t('reason')}
        help={t(WORDS[act].help)}
        rows={3}
        maxLength={MOST}
        value={reason}
        error={errorAt('reason') ?? (tried && words === '' ? t('reasonNeeded') : undefined)}
        onChange={setReason}
      />
      <Button
        id={IDS.door.confirm}
        wide
        label={t(WORDS[act].confirm)}
        busy={busy}
        onPress={() => void go()}
      />
    </>
  )
}
