import { instantAt } from '@yizhan/shared/kernel'
import { isDay } from '@yizhan/shared/settings'
import type { RosterException, RosterMember } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Button, ChoiceChips, Sheet, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { rosterTexts, tablesTexts } from '@/i18n/tables'
import { minuteOf } from '../hours'
import { IDS } from '../ids'

interface ExceptionProps {
  members: readonly RosterMember[]
  today: string
  onClose: () => void
  onDone: (exception: RosterException) => void
}

/** Leave or extra duty of one member on one day. */
export const ExceptionSheet = ({ members, today, onClose, onDone }: ExceptionProps) => {
  const t = useTexts(rosterTexts)
  const tables = useTexts(tablesTexts)
  const [who, setWho] = useState<string>()
  const [kind, setKind] = useState<'off' | 'on'>('off')
  const [written, setWritten] = useState({ day: today, from: '00:00', to: '24:00' })
  const [tried, setTried] = useState(false)
  const [from, to] = [minuteOf(written.from), minuteOf(written.to)]
  const day = isDay(written.day.trim()) ? written.day.trim() : undefined
  const done = () => {
    if (who === undefined || day === undefined || from === undefined || to === undefined)
      return setTried(true)
    return onDone({
      personId: who,
      from: instantAt(day, from),
      to: instantAt(day, to),
      onDuty: kind === 'on',
    })
  }
  const note = (wrong: boolean, text: string) => (tried && wrong ? { error: text } : {})
  return (
    <Sheet
      id={IDS.roster.sheet}
      open
      title={t('addException')}
      onClose={onClose}
      actions={<Button id={IDS.roster.done} wide label={tables('done')} onPress={done} />}
    >
      <ChoiceChips
        id={IDS.roster.field('who')}
        label={t('who')}
        choices={members.map(({ personId, sign }) => ({ value: personId, label: sign }))}
        chosen={who}
        onChoose={setWho}
        {...note(who === undefined, t('whoNeeded'))}
      />
      <ChoiceChips
        id={IDS.roster.field('kind')}
        label={t('kind')}
        choices={[
          { value: 'off', label: t('off') },
          { value: 'on', label: t('on') },
        ]}
        chosen={kind}
        onChoose={setKind}
      />
      <TextField
        id={IDS.roster.field('day')}
        label={t('day')}
        help={t('dayHelp')}
        value={written.day}
        maxLength={10}
        onChange={(text) => setWritten({ ...written, day: text })}
        {...note(day === undefined, t('dayWrong'))}
      />
      <TextField
        id={IDS.roster.field('from')}
        label={t('from')}
        value={written.from}
        maxLength={5}
        onChange={(text) => setWritten({ ...written, from: text })}
        {...note(from === undefined, t('timeWrong'))}
      />
      <TextField
        id={IDS.roster.field('to')}
        label={t('to')}
        help={t('timeHelp')}
        value={written.to}
        maxLength={5}
        onChange={(text) => setWritten({ ...written, to: text })}
        {...note(to === undefined, t('timeWrong'))}
      />
    </Sheet>
  )
}
