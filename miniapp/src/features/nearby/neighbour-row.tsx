import type { PublicNeighbour } from '@yizhan/shared/cases'
import { Box, Icon, Picture, Pressable, StatusChip, Words } from '@/components'
import { stateChip, useCategories, useNow } from '@/features/cases'
import { communityName } from '@/features/stations'
import { agoText, useTexts } from '@/i18n'
import { nearbyTexts } from '@/i18n/library/nearby'
import { useLanguage } from '@/settings'
import './nearby.css'

interface NeighbourRowProps {
  id: string
  one: PublicNeighbour
  onPress: () => void
}

/** A case of the neighbourhood: what, how it stands, about where, since when. */
export const NeighbourRow = ({ id, one, onPress }: NeighbourRowProps) => {
  const t = useTexts(nearbyTexts)
  const language = useLanguage()
  const now = useNow()
  const categories = useCategories()
  const category = categories.label(one.category)
  const away = t('away', { n: Math.max(10, one.metres) })
  return (
    <Pressable id={id} className="list-row list-row-pressable" role="link" onPress={onPress}>
      {one.photo ? (
        <Picture className="nearby-photo" src={one.photo.thumbnailUrl} alt={t('photo', { category })} />
      ) : (
        <Icon name={categories.icon(one.category)} className="list-row-icon" />
      )}
      <Box className="nearby-words">
        <Box className="nearby-head">
          <Words className="nearby-title">{category}</Words>
          <StatusChip {...stateChip(one.state, language)} />
        </Box>
        <Words className="nearby-muted">{`${communityName(one.community.name)} · ${away}`}</Words>
        <Words className="nearby-muted">{agoText(one.solvedAt ?? one.createdAt, now, language)}</Words>
      </Box>
      <Icon name="chevron-right" className="list-row-more" />
    </Pressable>
  )
}
