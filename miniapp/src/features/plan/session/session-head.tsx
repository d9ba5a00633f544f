import { QUOTAS } from '@yizhan/shared/activities'
import { Box, Card, type IconName, ListRow, Section, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { dayText, timeText, useTexts } from '@/i18n'
import { doorTexts, kindsTexts, planFormTexts } from '@/i18n/plan'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { STATE_TONES } from '../session-words'
import type { SeenSession } from './use-seen'

/** What it is, where it stands, and how many booked. */
export const SessionHead = ({ session }: { session: SeenSession }) => {
  const t = useTexts(planFormTexts)
  const door = useTexts(doorTexts)
  const kinds = useTexts(kindsTexts)
  const language = useLanguage()
  const now = useNow()
  const { startsAt, endsAt, state, title, kind, quotas, taken, waiting } = session
  const when = door('when', {
    day: dayText(startsAt, now, language),
    from: timeText(startsAt),
    to: timeText(endsAt),
  })
  return (
    <Card>
      <Box className="plan-column">
        <Words className="plan-strong">{title}</Words>
        <Words className="plan-muted">{`${kinds(`kind_${kind}`)} · ${when}`}</Words>
        <Box className="plan-chips">
          <StatusChip tone={STATE_TONES[state]} label={kinds(`state_${state}`)} />
        </Box>
        {QUOTAS.filter((quota) => quotas[quota] > 0).map((quota) => (
          <Words key={quota}>
            {t('bookedSeats', { who: kinds(quota), taken: taken[quota], waiting: waiting[quota] })}
          </Words>
        ))}
        {session.cancelReason && <Words className="plan-muted">{session.cancelReason}</Words>}
      </Box>
    </Card>
  )
}

type Way = 'door' | 'after' | 'talk' | 'callers' | 'copy' | 'series'

const ICONS: Readonly<Record<Way, IconName>> = {
  door: 'clipboard-list',
  after: 'circle-check',
  talk: 'message-circle',
  callers: 'user-round',
  copy: 'copy',
  series: 'calendar-days',
}

/** Where one goes from a session: its door, its report, its topics, a copy of it, its series. */
export const Ways = ({ session }: { session: SeenSession }) => {
  const t = useTexts(planFormTexts)
  const { id, state, kind, seriesId, stationId, quotas, mayPlan, mayCheckIn } = session
  const ways: readonly [Way, boolean, () => Promise<void>][] = [
    ['door', mayCheckIn && state !== 'draft', () => open('desk/door/index', { id })],
    ['after', mayPlan && state === 'ended', () => open('desk/after/index', { id })],
    ['talk', mayPlan && kind === 'residentsTalk' && state !== 'draft', () => open('desk/talk/index', { id })],
    [
      'callers',
      mayPlan && quotas.volunteers > 0 && ['draft', 'published', 'full'].includes(state),
      () => open('desk/who-can-come/index', { id }),
    ],
    ['copy', mayPlan, () => open('desk/session/index', { copy: id })],
    [
      'series',
      mayPlan && seriesId !== undefined,
      () => open('desk/series/index', seriesId === undefined ? {} : { id: seriesId, station: stationId }),
    ],
  ]
  return (
    <Section title={t('ways')}>
      <Card padding="flush">
        {ways
          .filter(([, may]) => may)
          .map(([way, , go]) => (
            <ListRow
              key={way}
              id={IDS.session.way(way)}
              icon={ICONS[way]}
              title={t(way)}
              role="link"
              onPress={() => void go()}
            />
          ))}
      </Card>
    </Section>
  )
}
