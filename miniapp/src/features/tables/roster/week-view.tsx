import type { Calendar } from '@yizhan/shared/cases'
import type { Roster } from '@yizhan/shared/stations'
import { Banner, Box, Card, Section, StatusChip, Words } from '@/components'
import { useTexts, weekdayName } from '@/i18n'
import { rosterTexts } from '@/i18n/tables'
import { useLanguage } from '@/settings'
import { spanText } from '../hours'
import { IDS } from '../ids'
import { type DayOfDuty, weekOf } from './week'

const Day = ({ day, weekday, kind, makeUp, present, exceptions, today }: DayOfDuty & { today: boolean }) => {
  const t = useTexts(rosterTexts)
  const language = useLanguage()
  const lines = [
    ...present.map(({ sign, hours }) => `${sign} ${hours.map(spanText).join(' ')}`),
    ...exceptions.map(({ sign, onDuty }) => t(onDuty ? 'extra' : 'away', { sign })),
  ]
  return (
    <Box id={IDS.roster.day(day)} className={`tables-day ${today ? 'tables-today' : ''}`}>
      <Box className="tables-day-name">
        <Words className="tables-row-title">{weekdayName(weekday, language)}</Words>
        <Words className="tables-muted">{day.slice(5)}</Words>
        {kind === 'holiday' && <StatusChip tone="waiting" label={t('holiday')} />}
        {makeUp && <StatusChip tone="neutral" label={t('makeUp')} />}
      </Box>
      <Box className="tables-day-people">
        {lines.length === 0 && <Words className="tables-muted">{t('nobody')}</Words>}
        {lines.map((line) => (
          <Words key={line} className="tables-line">
            {line}
          </Words>
        ))}
      </Box>
    </Box>
  )
}

/** Who is on duty on which day of this week. */
export const WeekView = ({
  roster,
  calendar,
  today,
}: {
  roster: Roster
  calendar: Calendar | undefined
  today: string
}) => {
  const t = useTexts(rosterTexts)
  const year = today.slice(0, 4)
  return (
    <Section title={t('week')}>
      {calendar && !(year in calendar) && <Banner kind="warning" title={t('calendarUnknown', { year })} />}
      <Card padding="flush">
        {weekOf(roster, calendar ?? {}, today).map((day) => (
          <Day key={day.day} {...day} today={day.day === today} />
        ))}
      </Card>
    </Section>
  )
}
