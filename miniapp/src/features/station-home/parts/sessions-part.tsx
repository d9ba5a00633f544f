import { getStationCalendar, listSessions, type SessionRow } from '@yizhan/shared/activities'
import { dayAfter, dayOf } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import { Box, Button, Card, ListRow, toasts, Words } from '@/components'
import { seatsWords, sessionTimes, sessionTitle } from '@/features/activities'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import { copyText } from '@/platform/clipboard'
import { open, openTab } from '@/platform/navigation'
import { wholeAddress } from '@/platform/request'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { None } from './none'
import { Part } from './part'
import '../station-home.css'

/** Days that one question may span, less one. */
const AHEAD = 30
const SHOWN = 5

const SessionLine = ({ id, session }: { id: string; session: SessionRow }) => {
  const language = useLanguage()
  const now = useNow()
  const times = sessionTimes(session, now, language)
  return (
    <ListRow
      id={id}
      icon="calendar-days"
      title={sessionTitle(session, language)}
      detail={`${times} · ${seatsWords(session, now, language).label}\n${session.venue.name}`}
      role="link"
      onPress={() => void open('resident/session/index', { id: session.id })}
    />
  )
}

/** The address under which any calendar follows a station's activities. */
const Subscribe = ({ station }: { station: Station }) => {
  const t = useTexts(stationHomeTexts)
  const address = wholeAddress(getStationCalendar.path.replace('{id}', station.id))
  const copy = async () => toasts.show(t((await copyText(address)) ? 'copied' : 'copyFailed'))
  return (
    <Card>
      <Box className="station-lines">
        <Words className="station-strong">{t('subscribe')}</Words>
        <Words className="station-muted">{t('subscribeHelp')}</Words>
        <Box id={IDS.sessions.address}>
          <Words className="station-address" selectable>
            {address}
          </Words>
        </Box>
        <Button
          id={IDS.sessions.copy}
          kind="secondary"
          icon="copy"
          label={t('copy')}
          onPress={() => void copy()}
        />
      </Box>
    </Card>
  )
}

/** What is on at a station in the month to come. */
export const SessionsPart = ({ station }: { station: Station }) => {
  const t = useTexts(stationHomeTexts)
  const today = dayOf(useNow())
  const query = { station: station.id, from: today, to: dayAfter(today, AHEAD), limit: SHOWN }
  const told = useAnswer(listSessions, { query }, { staleTime: 60_000 })
  const running = (sessions: readonly SessionRow[]) =>
    sessions.filter(({ state }) => state !== 'ended' && state !== 'cancelled')
  return (
    <>
      <Part id="station-sessions" title={t('sessions')} told={told}>
        {({ items }) =>
          running(items).length === 0 ? (
            <None title={t('sessionsNone')} detail={t('sessionsNoneHelp')} />
          ) : (
            <Card padding="flush">
              {running(items).map((session, n) => (
                <SessionLine key={session.id} id={IDS.sessions.row(n + 1)} session={session} />
              ))}
            </Card>
          )
        }
      </Part>
      <Button
        id={IDS.sessions.all}
        kind="quiet"
        wide
        label={t('allSessions')}
        onPress={() => void openTab('resident/activities/index')}
      />
      <Subscribe station={station} />
    </>
  )
}
