import { changeDuty, type DutyView } from '@yizhan/shared/activities'
import { dayOf, type InputOf } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Button, Sheet, TextArea, TextField, TroubleTold, toasts, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import { open } from '@/platform/navigation'
import { call, useSending } from '@/server'
import { IDS } from '../ids'
import { dayOfLimit, LimitDay } from './limit-day'
import { useReread } from './use-reread'
import '../talks.css'

export type Change = 'end' | 'move' | 'case'
type Changed = Omit<InputOf<typeof changeDuty>['body'], 'expectedVersion'>

const TITLES = { end: 'endTitle', move: 'moveTitle', case: 'becameTitle' } as const
const SAID = { end: 'ended', move: 'moved', case: 'becameDone' } as const
const MOST = { end: 500, move: 300, case: 40 } as const

interface ChangeSheetProps {
  duty: DutyView
  change: Change
  onClose: () => void
}

const useChanging = ({ duty, change, onClose }: ChangeSheetProps) => {
  const t = useTexts(talkDeskTexts)
  const today = dayOf(useNow())
  const reread = useReread()
  const [words, setWords] = useState('')
  const [written, setWritten] = useState(duty.limitDay)
  const [tried, setTried] = useState(false)
  const { busy, trouble, errorAt, send } = useSending()
  const said = words.trim()
  const limitDay = dayOfLimit(written, today)
  const changed = (): Changed | undefined => {
    if (said === '') return undefined
    if (change === 'end') return { result: said }
    if (change === 'case') return { caseNumber: said }
    return limitDay === undefined ? undefined : { limitDay, reason: said }
  }
  const go = async () => {
    setTried(true)
    const body = changed()
    if (!body) return
    const told = await send(() =>
      call(changeDuty, { params: { id: duty.id }, body: { ...body, expectedVersion: duty.version } }),
    )
    reread(told)
    if (told.outcome !== 'done') return
    toasts.show(t(SAID[change]))
    onClose()
  }
  return { today, words, setWords, said, written, setWritten, limitDay, tried, busy, trouble, errorAt, go }
}

type Form = ReturnType<typeof useChanging>

const Ending = ({ words, setWords, said, tried, errorAt }: Form) => {
  const t = useTexts(talkDeskTexts)
  return (
    <TextArea
      id={IDS.desk.change.text}
      label={t('endText')}
      help={t('endHelp')}
      error={tried && said === '' ? t('endNeeded') : errorAt('result')}
      maxLength={MOST.end}
      value={words}
      onChange={setWords}
    />
  )
}

const Moving = ({ today, words, setWords, said, written, setWritten, limitDay, tried, errorAt }: Form) => {
  const t = useTexts(talkDeskTexts)
  return (
    <>
      <LimitDay
        id={IDS.desk.change.day}
        soonId={IDS.desk.change.soon}
        today={today}
        written={written}
        error={tried && limitDay === undefined ? t('limitDayWrong') : errorAt('limitDay')}
        onWrite={setWritten}
      />
      <TextArea
        id={IDS.desk.change.text}
        label={t('moveReason')}
        error={tried && said === '' ? t('reasonNeeded') : errorAt('reason')}
        rows={3}
        maxLength={MOST.move}
        value={words}
        onChange={setWords}
      />
    </>
  )
}

const Becoming = ({ words, setWords, said, tried, errorAt }: Form) => {
  const t = useTexts(talkDeskTexts)
  return (
    <>
      <Words className="talks-muted">{t('becameHelp')}</Words>
      <TextField
        id={IDS.desk.change.number}
        label={t('becameNumber')}
        help={t('becameNumberHelp')}
        error={tried && said === '' ? t('becameNeeded') : errorAt('caseNumber')}
        maxLength={MOST.case}
        value={words}
        onChange={setWords}
      />
      <Button
        id={IDS.desk.change.report}
        kind="quiet"
        icon="camera"
        label={t('report')}
        onPress={() => void open('resident/report/index')}
      />
      <Words className="talks-muted">{t('reportHelp')}</Words>
    </>
  )
}

/** Ends a duty with its result, moves its day with a reason, or names the case that it became. */
export const ChangeSheet = (props: ChangeSheetProps) => {
  const t = useTexts(talkDeskTexts)
  const form = useChanging(props)
  const { duty, change, onClose } = props
  return (
    <Sheet
      id={IDS.desk.change.sheet}
      open
      title={t(TITLES[change])}
      onClose={onClose}
      actions={
        <Button
          id={IDS.desk.change.send}
          wide
          label={t('send')}
          busy={form.busy}
          onPress={() => void form.go()}
        />
      }
    >
      <TroubleTold id={IDS.desk.change.trouble} trouble={form.trouble} />
      <Words className="talks-strong">{duty.text}</Words>
      {change === 'end' && <Ending {...form} />}
      {change === 'move' && <Moving {...form} />}
      {change === 'case' && <Becoming {...form} />}
    </Sheet>
  )
}
