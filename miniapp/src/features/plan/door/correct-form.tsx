import { type BookingLine, correctAttendance } from '@yizhan/shared/activities'
import { dayOf, instantAt, minuteOfDay } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Button, ChoiceChips, TextArea, TextField, TroubleTold, toasts } from '@/components'
import { timeText, useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { call, useSending } from '@/server'
import { clockOf, minuteIn } from '../clock-text'
import { IDS } from '../ids'
import type { DoorSession } from './use-door'

interface CorrectFormProps {
  line: BookingLine
  session: Pick<DoorSession, 'startsAt' | 'endsAt'>
  onDone: () => void
}

const useCorrection = ({ line: { id, attendance }, session, onDone }: CorrectFormProps) => {
  const t = useTexts(doorTexts)
  const { busy, trouble, send, errorAt } = useSending()
  const [tried, setTried] = useState(false)
  const [form, setForm] = useState({
    came: true,
    from: attendance ? timeText(attendance.checkedInAt) : clockOf(minuteOfDay(session.startsAt)),
    to: timeText(attendance?.checkedOutAt ?? session.endsAt),
    reason: '',
  })
  const day = dayOf(session.startsAt)
  const [from, to] = [minuteIn(form.from), minuteIn(form.to)]
  const stays = form.to.trim() === ''
  const wrong = {
    from: form.came && from === undefined ? t('timeWrong') : undefined,
    to:
      !form.came || stays
        ? undefined
        : to === undefined
          ? t('timeWrong')
          : from !== undefined && to < from
            ? t('orderWrong')
            : undefined,
    reason: form.reason.trim() === '' ? t('reasonNeeded') : undefined,
  }
  const times = () =>
    form.came && from !== undefined
      ? {
          checkedInAt: instantAt(day, from),
          ...(to === undefined ? {} : { checkedOutAt: instantAt(day, to) }),
        }
      : {}
  const go = async () => {
    setTried(true)
    if (wrong.from || wrong.to || wrong.reason) return
    const body = { attended: form.came, ...times(), reason: form.reason.trim() }
    const told = await send(() => call(correctAttendance, { params: { id }, body }))
    if (told.outcome !== 'done') return
    toasts.show(t('doneCorrect'))
    onDone()
  }
  return {
    form,
    change: (next: Partial<typeof form>) => setForm({ ...form, ...next }),
    errors: {
      from: errorAt('checkedInAt') ?? (tried ? wrong.from : undefined),
      to: errorAt('checkedOutAt') ?? (tried ? wrong.to : undefined),
      reason: errorAt('reason') ?? (tried ? wrong.reason : undefined),
    },
    busy,
    trouble,
    go,
  }
}

/** Whether somebody came, from when to when, put right with a reason. */
export const CorrectForm = (props: CorrectFormProps) => {
  const t = useTexts(doorTexts)
  const { form, change, errors, busy, trouble, go } = useCorrection(props)
  return (
    <>
      <TroubleTold id={IDS.door.trouble} trouble={trouble} />
      <ChoiceChips
        id={IDS.door.attended}
        label={t('attended')}
        help={t('correctHelp')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        chosen={form.came ? 'yes' : 'no'}
        onChoose={(value) => change({ came: value === 'yes' })}
      />
      {form.came && (
        <>
          <TextField
            id={IDS.door.inTime}
            label={t('inTime')}
            maxLength={5}
            value={form.from}
            error={errors.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            id={IDS.door.outTime}
            label={t('outTime')}
            help={t('outTimeHelp')}
            maxLength={5}
            value={form.to}
            error={errors.to}
            onChange={(to) => change({ to })}
          />
        </>
      )}
      <TextArea
        id={IDS.door.reason}
        label={t('reason')}
        rows={3}
        maxLength={300}
        value={form.reason}
        error={errors.reason}
        onChange={(reason) => change({ reason })}
      />
      <Button id={IDS.door.confirm} wide label={t('confirmCorrect')} busy={busy} onPress={() => void go()} />
    </>
  )
}
