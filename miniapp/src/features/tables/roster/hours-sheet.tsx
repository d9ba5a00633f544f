import type { RosterMember } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Box, Button, ChoiceChips, Sheet, TextField, Words } from '@/components'
import { useTexts, weekdayName } from '@/i18n'
import { rosterTexts, tablesTexts } from '@/i18n/tables'
import { useLanguage } from '@/settings'
import { minuteOf } from '../hours'
import { IDS } from '../ids'
import { hoursOf, newSpan, restOf, type Span, spansOf } from './spans'

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7']

interface SpanProps {
  span: Span
  ids: { days?: string; from: string; to: string; remove: string }
  tried: boolean
  onChange: (span: Span) => void
  onRemove: () => void
}

/** One span: its days, where it has days, and its times. */
const SpanFields = ({ span, ids, tried, onChange, onRemove }: SpanProps) => {
  const t = useTexts(rosterTexts)
  const tables = useTexts(tablesTexts)
  const language = useLanguage()
  const wrong = (text: string) => (tried && minuteOf(text) === undefined ? t('timeWrong') : undefined)
  return (
    <Box className="tables-span">
      {ids.days && (
        <ChoiceChips
          id={ids.days}
          several
          label={t('weekdays')}
          choices={WEEKDAYS.map((value) => ({ value, label: weekdayName(Number(value), language) }))}
          chosen={span.weekdays}
          onChoose={(weekdays) => onChange({ ...span, weekdays })}
        />
      )}
      <TextField
        id={ids.from}
        label={t('from')}
        value={span.from}
        maxLength={5}
        error={wrong(span.from)}
        onChange={(from) => onChange({ ...span, from })}
      />
      <TextField
        id={ids.to}
        label={t('to')}
        help={t('timeHelp')}
        value={span.to}
        maxLength={5}
        error={wrong(span.to)}
        onChange={(to) => onChange({ ...span, to })}
      />
      <Button id={ids.remove} kind="quiet" icon="trash-2" label={tables('remove')} onPress={onRemove} />
    </Box>
  )
}

interface HoursProps {
  member: RosterMember
  onClose: () => void
  onDone: (member: RosterMember) => void
}

const changedAt = <T,>(list: readonly T[], at: number, next: T): T[] =>
  list.map((item, index) => (index === at ? next : item))
const withoutAt = <T,>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)

/** The hours of one member, of the week and of holidays. */
export const HoursSheet = ({ member, onClose, onDone }: HoursProps) => {
  const t = useTexts(rosterTexts)
  const tables = useTexts(tablesTexts)
  const [week, setWeek] = useState(() => spansOf(member))
  const [rest, setRest] = useState(() => restOf(member))
  const [tried, setTried] = useState(false)
  const done = () => {
    const [duty, holidays] = [hoursOf(week), hoursOf(rest)]
    if (!duty || !holidays) return setTried(true)
    return onDone({ ...member, duty, onHolidays: holidays.map(({ from, to }) => ({ from, to })) })
  }
  return (
    <Sheet
      id={IDS.roster.hours}
      open
      title={t('editHours', { sign: member.sign })}
      onClose={onClose}
      actions={<Button id={IDS.roster.done} wide label={tables('done')} onPress={done} />}
    >
      {week.map((span, n) => (
        <SpanFields
          key={span.key}
          span={span}
          tried={tried}
          ids={{
            days: IDS.roster.span(n + 1, 'days'),
            from: IDS.roster.span(n + 1, 'from'),
            to: IDS.roster.span(n + 1, 'to'),
            remove: IDS.roster.span(n + 1, 'remove'),
          }}
          onChange={(next) => setWeek(changedAt(week, n, next))}
          onRemove={() => setWeek(withoutAt(week, n))}
        />
      ))}
      <Button
        id={IDS.roster.addSpan}
        kind="secondary"
        label={t('addHours')}
        onPress={() => setWeek([...week, newSpan()])}
      />
      <Words className="tables-row-title">{t('holidayHours')}</Words>
      {rest.map((span, n) => (
        <SpanFields
          key={span.key}
          span={span}
          tried={tried}
          ids={{
            from: IDS.roster.rest(n + 1, 'from'),
            to: IDS.roster.rest(n + 1, 'to'),
            remove: IDS.roster.rest(n + 1, 'remove'),
          }}
          onChange={(next) => setRest(changedAt(rest, n, next))}
          onRemove={() => setRest(withoutAt(rest, n))}
        />
      ))}
      <Button
        id={IDS.roster.addRest}
        kind="secondary"
        label={t('addHours')}
        onPress={() => setRest([...rest, newSpan([])])}
      />
    </Sheet>
  )
}
