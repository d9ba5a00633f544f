import type { Standing } from '@yizhan/shared/activities'
import { Banner, Box, Card, ListRow, Section } from '@/components'
import { useNow } from '@/features/cases'
import { dateText, dayText, useTexts } from '@/i18n'
import { myBookingsTexts } from '@/i18n/activities/mine'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './mine.css'

/** Until when somebody may not book, before everything else. */
export const Suspended = ({ standing }: { standing: Standing | undefined }) => {
  const t = useTexts(myBookingsTexts)
  const language = useLanguage()
  const until = standing?.suspendedUntil
  if (!until) return null
  return (
    <Banner
      id={IDS.mine.suspended}
      kind="warning"
      title={t('suspended', { until: dateText(until, language) })}
      detail={t('suspendedHelp')}
    />
  )
}

/** When somebody stayed away, and what was pardoned. */
export const NoShows = ({ standing }: { standing: Standing | undefined }) => {
  const t = useTexts(myBookingsTexts)
  const language = useLanguage()
  const now = useNow()
  const noShows = standing?.noShows ?? []
  if (noShows.length === 0) return null
  return (
    <Section title={t('standing')}>
      <Card padding="flush">
        {noShows.map(({ bookingId, title, at, pardoned }) => (
          <Box key={bookingId}>
            <ListRow
              icon={pardoned ? 'circle-check' : 'circle-alert'}
              title={title}
              detail={[
                t('noShowAt', { day: dayText(at, now, language) }),
                ...(pardoned ? [t('pardoned', { reason: pardoned.reason })] : []),
              ].join('\n')}
            />
          </Box>
        ))}
      </Card>
    </Section>
  )
}
