import { useQueryClient } from '@tanstack/react-query'
import {
  correctHours,
  listVolunteerHours,
  listVolunteers,
  type VolunteerLine,
} from '@yizhan/shared/activities'
import { dayOf, newId } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Button, ChoiceChips, Sheet, TextArea, TextField, TroubleTold, toasts, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { volunteerDeskTexts } from '@/i18n/volunteers/desk'
import { call, useSending } from '@/server'
import { IDS } from '../ids'
import { tenthsOf } from './tenths'
import '../volunteers.css'

const MOST = 300
const YEAR = /^20\d{2}$/

interface CorrectSheetProps {
  line: VolunteerLine
  onClose: () => void
}

const useCorrecting = ({ line, onClose }: CorrectSheetProps) => {
  const t = useTexts(volunteerDeskTexts)
  const now = useNow()
  const queries = useQueryClient()
  const [id] = useState(newId)
  const [way, setWay] = useState<'more' | 'less'>('more')
  const [hours, setHours] = useState('')
  const [year, setYear] = useState(() => dayOf(now).slice(0, 4))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, trouble, errorAt, send } = useSending()
  const tenths = tenthsOf(hours)
  const amiss = (wrong: boolean, words: string, path: string) => (tried && wrong ? words : errorAt(path))
  const go = async () => {
    setTried(true)
    if (tenths === undefined || !YEAR.test(year) || reason.trim() === '') return
    const body = {
      id,
      tenths: way === 'more' ? tenths : -tenths,
      year: Number(year),
      reason: reason.trim(),
    }
    const told = await send(() => call(correctHours, { params: { id: line.person.personId }, body }))
    if (told.outcome !== 'done') return
    for (const read of [listVolunteerHours, listVolunteers])
      void queries.invalidateQueries({ queryKey: [read.id] })
    toasts.show(t('corrected'))
    onClose()
  }
  return {
    way,
    setWay,
    hours,
    setHours,
    year,
    setYear,
    reason,
    setReason,
    busy,
    trouble,
    go,
    errors: {
      hours: amiss(tenths === undefined, t('valueWrong'), 'tenths'),
      year: amiss(!YEAR.test(year), t('yearWrong'), 'year'),
      reason: amiss(reason.trim() === '', t('reasonNeeded'), 'reason'),
    },
  }
}

/** A line that adds hours to a year, or takes some back, with its reason. */
export const CorrectSheet = (props: CorrectSheetProps) => {
  const t = useTexts(volunteerDeskTexts)
  const form = useCorrecting(props)
  return (
    <Sheet
      id={IDS.desk.sheet}
      open
      title={t('correctTitle', { name: props.line.maskedName })}
      onClose={props.onClose}
      actions={
        <Button id={IDS.desk.send} wide label={t('send')} busy={form.busy} onPress={() => void form.go()} />
      }
    >
      <TroubleTold id={IDS.desk.trouble} trouble={form.trouble} />
      <Words className="volunteers-muted">{t('correctHelp')}</Words>
      <ChoiceChips
        id={IDS.desk.way}
        label={t('way')}
        choices={[
          { value: 'more', label: t('more') },
          { value: 'less', label: t('less') },
        ]}
        chosen={form.way}
        onChoose={form.setWay}
      />
      <TextField
        id={IDS.desk.hours}
        label={t('value')}
        help={t('valueHelp')}
        error={form.errors.hours}
        maxLength={6}
        value={form.hours}
        onChange={form.setHours}
      />
      <TextField
        id={IDS.desk.year}
        label={t('year')}
        error={form.errors.year}
        keyboard="number"
        maxLength={4}
        value={form.year}
        onChange={form.setYear}
      />
      <TextArea
        id={IDS.desk.reason}
        label={t('reason')}
        error={form.errors.reason}
        rows={3}
        maxLength={MOST}
        value={form.reason}
        onChange={form.setReason}
      />
    </Sheet>
  )
}
