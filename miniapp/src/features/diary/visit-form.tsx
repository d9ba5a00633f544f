import { agreeVisit, type DiaryView, type VisitWindow } from '@yizhan/shared/cases'
import { type Instant, instantAt } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Banner, Box, Button, ChoiceChips, Sheet, TextField, toasts, Words } from '@/components'
import { dayText, useTexts, weekdayName } from '@/i18n'
import { visitTexts } from '@/i18n/diary'
import { call } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { daysAhead, firstValues, minuteIn, type VisitValues, windowOf, withBest } from './visit-form-values'
import { spanWords } from './week-words'
import './diary.css'

/** Sends a window, or null to take it back; `amiss` is why it was not taken. */
export const useAgreeing = (caseId: string, onAgreed: (diary: DiaryView) => void) => {
  const t = useTexts(visitTexts)
  const [busy, setBusy] = useState(false)
  const [amiss, setAmiss] = useState<string>()
  const send = async (window: VisitWindow | null) => {
    setBusy(true)
    const told = await call(agreeVisit, { params: { id: caseId }, body: { window } })
    setBusy(false)
    if (told.outcome === 'done') {
      setAmiss(undefined)
      toasts.show(t(window ? 'agreed' : 'takenBack'))
      onAgreed(told.value)
    } else if (told.outcome === 'unheard') setAmiss(t('unheard'))
    else setAmiss(told.problem.errors?.[0]?.message ?? told.problem.detail)
  }
  return { send, busy, amiss }
}

interface FieldsProps {
  values: VisitValues
  now: Instant
  asked: boolean
  onChange: (values: VisitValues) => void
}

const KINDS = ['weekly', 'once'] as const
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7']

const DayField = ({ values, now, onChange }: Omit<FieldsProps, 'asked'>) => {
  const t = useTexts(visitTexts)
  const language = useLanguage()
  const weekly = values.kind === 'weekly'
  const choices = weekly
    ? WEEKDAYS.map((value) => ({ value, label: weekdayName(Number(value), language) }))
    : daysAhead(now).map((value) => ({ value, label: dayText(instantAt(value, 0), now, language) }))
  return (
    <ChoiceChips
      id={IDS.day}
      label={t(weekly ? 'weekday' : 'day')}
      choices={choices}
      chosen={weekly ? values.weekday : values.day}
      onChoose={(value) => onChange({ ...values, ...(weekly ? { weekday: value } : { day: value }) })}
    />
  )
}

const Times = ({ values, asked, onChange }: Omit<FieldsProps, 'now'>) => {
  const t = useTexts(visitTexts)
  const amiss = (typed: string) => (asked && minuteIn(typed) === undefined ? { error: t('timeAmiss') } : {})
  return (
    <>
      <Box className="diary-times">
        {(['from', 'to'] as const).map((end) => (
          <Box key={end} className="diary-time">
            <TextField
              id={IDS[end]}
              label={t(end)}
              keyboard="number"
              maxLength={5}
              value={values[end]}
              {...amiss(values[end])}
              onChange={(typed) => onChange({ ...values, [end]: typed })}
            />
          </Box>
        ))}
      </Box>
      <Words className="diary-muted">{t('timeHelp')}</Words>
    </>
  )
}

const Fields = ({ values, now, asked, onChange }: FieldsProps) => {
  const t = useTexts(visitTexts)
  return (
    <>
      <ChoiceChips
        id={IDS.kind}
        label={t('kind')}
        choices={KINDS.map((value) => ({ value, label: t(value) }))}
        chosen={values.kind}
        onChoose={(kind) => onChange({ ...values, kind })}
      />
      <DayField values={values} now={now} onChange={onChange} />
      <Times values={values} asked={asked} onChange={onChange} />
    </>
  )
}

interface VisitFormProps {
  caseId: string
  diary: DiaryView
  now: Instant
  onAgreed: (diary: DiaryView) => void
  onClose: () => void
}

/** When the officer will be there, from below: one press takes over what the diary recommends. */
export const VisitForm = ({ caseId, diary, now, onAgreed, onClose }: VisitFormProps) => {
  const t = useTexts(visitTexts)
  const language = useLanguage()
  const [values, setValues] = useState(() => firstValues(diary, now))
  const [asked, setAsked] = useState(false)
  const { send, busy, amiss } = useAgreeing(caseId, onAgreed)
  const save = () => {
    setAsked(true)
    const window = windowOf(values)
    if (window) void send(window)
  }
  return (
    <Sheet
      id={IDS.form}
      open
      title={t('form')}
      onClose={onClose}
      actions={<Button id={IDS.save} wide label={t('save')} busy={busy} onPress={save} />}
    >
      {amiss && <Banner kind="warning" title={amiss} />}
      <Words className="diary-muted">{t('lead')}</Words>
      {diary.best.length > 0 && (
        <Box className="diary-ways" role="group" label={t('fromDiary')}>
          {diary.best.map((best, n) => (
            <Button
              key={spanWords(best, language)}
              id={`${IDS.best}-${n}`}
              kind="secondary"
              label={spanWords(best, language)}
              onPress={() => setValues(withBest(values, best))}
            />
          ))}
        </Box>
      )}
      <Fields values={values} now={now} asked={asked} onChange={setValues} />
    </Sheet>
  )
}
