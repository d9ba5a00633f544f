import { type Person, scopeOf } from '@yizhan/shared/people'
import { SETTINGS_TABLES, type SettingsTable } from '@yizhan/shared/settings'
import { Card, type IconName, ListRow, Screen, Section } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { open } from '@/platform/navigation'
import { IDS } from './ids'
import { ReadersOnly } from './readers-only'
import { RostersList } from './rosters-list'
import './tables.css'

/** The tables with a page of their own. */
const PAGES = {
  duties: { icon: 'scale', page: 'desk/duties/index', help: 'dutiesHelp' },
  calendar: { icon: 'calendar-days', page: 'desk/calendar/index', help: 'calendarHelp' },
} as const satisfies Partial<Record<SettingsTable, { icon: IconName; page: string; help: string }>>

const others = SETTINGS_TABLES.filter((name) => !(name in PAGES))

const Tables = () => {
  const t = useTexts(tablesTexts)
  return (
    <Section title={t('tables')}>
      <Card padding="flush">
        {(['duties', 'calendar'] as const).map((name) => (
          <ListRow
            key={name}
            id={IDS.table(name)}
            icon={PAGES[name].icon}
            title={t(name)}
            detail={t(PAGES[name].help)}
            role="link"
            onPress={() => void open(PAGES[name].page)}
          />
        ))}
        {others.map((name) => (
          <ListRow
            key={name}
            id={IDS.table(name)}
            icon="clipboard-list"
            title={t(name)}
            role="link"
            onPress={() => void open('desk/table/index', { name })}
          />
        ))}
      </Card>
    </Section>
  )
}

const MyRoster = ({ stationId }: { stationId: string }) => {
  const t = useTexts(tablesTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.list.mine}
        icon="clock"
        title={t('rosters')}
        role="link"
        onPress={() => void open('desk/roster/index', { station: stationId })}
      />
    </Card>
  )
}

const Lists = ({ person }: { person: Person }) => {
  const t = useTexts(tablesTexts)
  const ofStation = scopeOf(person.role, 'readRoster') === 'station'
  return (
    <Screen id="tables" title={t('title')}>
      {ofStation && person.stationId && <MyRoster stationId={person.stationId} />}
      {scopeOf(person.role, 'readSettings') && <Tables />}
      {!ofStation && <RostersList person={person} />}
    </Screen>
  )
}

/** 职责与排班: the tables by which the district works, for whoever may read them. */
export const TablesPage = () => (
  <ReadersOnly permission="readRoster">{(person) => <Lists person={person} />}</ReadersOnly>
)
