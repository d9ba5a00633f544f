import { isOpen, listCases } from '@yizhan/shared/cases'
import { scopeOf } from '@yizhan/shared/people'
import { Card, ListRow, Section, SkeletonRows } from '@/components'
import { CaseRow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'
import { open, openTab, useDidShow } from '@/platform/navigation'
import { useAnswer, useSession } from '@/server'
import { IDS } from '../ids'

const MOST = 3

/** My reports that somebody still owes me something for, or I a rating: at most three. */
export const Progress = () => {
  const t = useTexts(homeTexts)
  const role = useSession()?.person.role
  const hasCases = role !== undefined && scopeOf(role, 'readCases') !== undefined
  const { data, isPending, refetch } = useAnswer(
    listCases,
    { query: { scope: 'mine', limit: 20 } },
    { enabled: hasCases },
  )
  useDidShow(() => {
    if (hasCases) void refetch()
  })
  if (!hasCases) return null
  if (isPending) return <SkeletonRows rows={2} />
  const mine = (data?.items ?? []).filter(({ state, needsRating }) => isOpen(state) || needsRating)
  if (mine.length === 0) return null
  return (
    <Section
      title={t('progress')}
      action={{ id: IDS.home.allCases, label: t('all'), onPress: () => void openTab('resident/cases/index') }}
    >
      <Card padding="flush">
        {mine.slice(0, MOST).map((summary, index) => (
          <CaseRow
            key={summary.id}
            id={IDS.home.case(index + 1)}
            summary={summary}
            onPress={() => void open('resident/case/index', { id: summary.id })}
          />
        ))}
      </Card>
    </Section>
  )
}

/** How things stand around here, for anyone. */
export const NearbyEntry = () => {
  const t = useTexts(homeTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.home.nearby}
        icon="map-pin"
        title={t('nearby')}
        detail={t('nearbyHelp')}
        role="link"
        onPress={() => void open('resident/nearby/index')}
      />
    </Card>
  )
}

/** For those who are not signed in: how a report stands, by its number and code. */
export const TrackEntry = () => {
  const t = useTexts(homeTexts)
  const session = useSession()
  if (session && session.person.role !== 'guest') return null
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.home.track}
        icon="search"
        title={t('track')}
        detail={t('trackHelp')}
        role="link"
        onPress={() => void open('resident/track/index')}
      />
    </Card>
  )
}
