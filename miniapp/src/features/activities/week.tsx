import { listSessions, type SessionRow } from '@yizhan/shared/activities'
import { dayAfter, dayOf } from '@yizhan/shared/kernel'
import { Card, ListRow, Section } from '@/components'
import { useNow } from '@/features/cases'
import { useMyPlace } from '@/features/stations'
import { useTexts } from '@/i18n'
import { seatsTexts } from '@/i18n/activities/seats'
import { open, openTab } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { seatsWords } from './words/seats-words'
import { sessionTimes, sessionTitle } from './words/session-words'

const MOST = 3
/** Days after today. */
const WEEK = 6

const Row = ({ session, n }: { session: SessionRow; n: number }) => {
  const language = useLanguage()
  const now = useNow()
  return (
    <ListRow
      id={IDS.week.row(n)}
      icon="calendar-days"
      title={sessionTitle(session, language)}
      detail={[
        `${sessionTimes(session, now, language)} · ${seatsWords(session, now, language).label}`,
        session.station.name,
      ].join('\n')}
      role="link"
      onPress={() => void open('resident/session/index', { id: session.id })}
    />
  )
}

const isToCome = ({ state }: SessionRow): boolean => state !== 'cancelled' && state !== 'ended'

const useWeek = (station: string | undefined, enabled: boolean) => {
  const from = dayOf(useNow())
  const query = { from, to: dayAfter(from, WEEK), station, limit: 2 * MOST }
  const { data } = useAnswer(listSessions, { query }, { enabled, staleTime: 60_000 })
  return data?.items.filter(isToCome).slice(0, MOST)
}

/** At my station, or in the district where nothing is on there. */
const useNext = (): readonly SessionRow[] => {
  const station = useMyPlace()?.station.id
  const here = useWeek(station, station !== undefined)
  const anywhere = useWeek(undefined, station === undefined || here?.length === 0)
  return (here?.length ? here : anywhere) ?? []
}

/** 本周活动, on the first screen: the next three; nothing while there are none. */
export const WeekActivities = () => {
  const t = useTexts(seatsTexts)
  const sessions = useNext()
  if (sessions.length === 0) return null
  return (
    <Section
      title={t('week')}
      action={{
        id: IDS.week.all,
        label: t('all'),
        onPress: () => void openTab('resident/activities/index'),
      }}
    >
      <Card padding="flush">
        {sessions.map((session, index) => (
          <Row key={session.id} session={session} n={index + 1} />
        ))}
      </Card>
    </Section>
  )
}
