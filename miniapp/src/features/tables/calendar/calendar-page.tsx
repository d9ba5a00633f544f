import type { Calendar } from '@yizhan/shared/cases'
import { dayOf, toInstant } from '@yizhan/shared/kernel'
import type { Person } from '@yizhan/shared/people'
import { calendarWarnings, mayChangeSettings } from '@yizhan/shared/settings'
import { useState } from 'react'
import { Banner, Box, Button, Card, Screen, Words } from '@/components'
import { useTexts } from '@/i18n'
import { dutiesTexts, tablesTexts } from '@/i18n/tables'
import { Changes } from '../changes'
import { IDS } from '../ids'
import { ReadersOnly } from '../readers-only'
import { RowError } from '../roster/member-card'
import { SaveBar, TroubleTold } from '../save'
import { useSettings } from '../use-settings'
import { Waiting } from '../waiting'
import { YearSheet } from './year-sheet'
import '../tables.css'

interface YearProps {
  year: string
  entered: Calendar[string]
  error: string | undefined
  onEdit: (() => void) | undefined
}

const YearCard = ({ year, entered, error, onEdit }: YearProps) => {
  const t = useTexts(dutiesTexts)
  const tables = useTexts(tablesTexts)
  return (
    <Card id={IDS.year.card(year)}>
      <Box className="tables-row">
        <Words className="tables-row-title">{t('year', { year })}</Words>
        {(['holidays', 'workdays'] as const).map((part) => (
          <Box key={part} className="tables-row">
            <Words className="tables-muted">{`${t(part)} · ${t('days', { n: entered[part].length })}`}</Words>
            <Words className="tables-line">{entered[part].map((day) => day.slice(5)).join(' ')}</Words>
          </Box>
        ))}
        <Words className="tables-muted">{entered.source}</Words>
        <RowError error={error} />
        {onEdit && (
          <Button
            id={IDS.year.edit(year)}
            kind="secondary"
            icon="pencil"
            label={tables('edit')}
            onPress={onEdit}
          />
        )}
      </Box>
    </Card>
  )
}

/** The year after the last one that is entered. */
const nextYear = (calendar: Calendar) => String(Math.max(...Object.keys(calendar).map(Number)) + 1)

const Years = ({ person }: { person: Person }) => {
  const t = useTexts(dutiesTexts)
  const tables = useTexts(tablesTexts)
  const [editing, setEditing] = useState<string>()
  const { stored, draft } = useSettings('calendar')
  const calendar = draft.value
  const mayChange = mayChangeSettings(person.role, 'calendar')
  const missing = calendar ? calendarWarnings(calendar, dayOf(toInstant(Date.now()))) : []
  const years = Object.entries(calendar ?? {}).sort(([a], [b]) => (a < b ? 1 : -1))
  return (
    <Screen id={IDS.table('calendar')} title={tables('calendar')} footer={<SaveBar draft={draft} />}>
      <TroubleTold draft={draft} shown={(path) => years.some(([year]) => path.startsWith(year))} />
      {missing.map(({ path }) => (
        <Banner
          key={path}
          id={IDS.year.warning}
          kind="warning"
          title={t('missingYear', { year: path })}
          detail={t('missingYearHelp')}
        />
      ))}
      {!mayChange && <Words className="tables-muted">{tables('readOnly')}</Words>}
      {calendar ? (
        <>
          {mayChange && (
            <Button
              id={IDS.year.add}
              wide
              kind="secondary"
              icon="calendar-days"
              label={t('addYear', { year: nextYear(calendar) })}
              onPress={() => setEditing(nextYear(calendar))}
            />
          )}
          {years.map(([year, entered]) => (
            <YearCard
              key={year}
              year={year}
              entered={entered}
              error={draft.errorAt(year)}
              onEdit={mayChange ? () => setEditing(year) : undefined}
            />
          ))}
          <Changes table="calendar" version={stored.data?.version ?? 0} />
        </>
      ) : (
        <Waiting of={stored} />
      )}
      {editing !== undefined && calendar && (
        <YearSheet
          year={editing}
          entered={calendar[editing]}
          onClose={() => setEditing(undefined)}
          onDone={(entered) => {
            draft.change({ ...calendar, [editing]: entered })
            setEditing(undefined)
          }}
        />
      )}
    </Screen>
  )
}

/** 放假安排: the years that are entered, and the one that is missing. */
export const CalendarPage = () => (
  <ReadersOnly permission="readSettings">{(person) => <Years person={person} />}</ReadersOnly>
)
