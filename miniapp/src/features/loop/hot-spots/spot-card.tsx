import type { HotSpot } from '@yizhan/shared/activities'
import { Box, Button, Card, Icon, StatusChip, Words } from '@/components'
import { useCategories, useNow } from '@/features/cases'
import { communityName, useWhere } from '@/features/stations'
import { agoText, useTexts } from '@/i18n'
import { hotSpotTexts } from '@/i18n/loop'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import '../loop.css'

interface SpotCardProps {
  n: number
  spot: HotSpot
  onPropose: () => void
}

/** A hot spot: of what, about where, how many, and what may be held there. */
export const SpotCard = ({ n, spot, onPropose }: SpotCardProps) => {
  const t = useTexts(hotSpotTexts)
  const language = useLanguage()
  const now = useNow()
  const categories = useCategories()
  const { category, centre, cases, open, suggests, lastAt } = spot
  const community = useWhere(centre).data?.community
  const name = categories.label(category)
  const last = t('last', { ago: agoText(lastAt, now, language) })
  return (
    <Card id={IDS.spot(n)} label={name}>
      <Box className="loop-lines">
        <Box className="loop-head">
          <Box className="loop-title">
            <Icon name={categories.icon(category)} />
            <Words>{name}</Words>
          </Box>
          {open > 0 ? (
            <StatusChip tone="overdue" label={t('open', { n: open })} />
          ) : (
            <StatusChip tone="done" label={t('allClosed')} />
          )}
        </Box>
        <Words className="loop-muted">
          {[
            ...(community ? [t('near', { community: communityName(community.name) })] : []),
            t('cases', { n: cases }),
            last,
          ].join(' · ')}
        </Words>
        <Button
          id={IDS.propose(n)}
          kind="secondary"
          icon="calendar-days"
          label={t('propose', { kind: t(suggests) })}
          onPress={onPropose}
        />
      </Box>
    </Card>
  )
}
