import type { Category } from '@yizhan/shared/cases'
import {
  Box,
  Card,
  ErrorState,
  Icon,
  type IconName,
  ListRow,
  Pressable,
  Sheet,
  SkeletonRows,
  Words,
} from '@/components'
import type { Categories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import './kinds.css'

export type Group = Category['group']

const TILES = [
  { group: 'illegalBuilding', icon: 'building-2' },
  { group: 'fumes', icon: 'cooking-pot' },
  { group: 'noise', icon: 'volume-2' },
] as const satisfies readonly { group: Group; icon: IconName }[]

interface KindTilesProps {
  idOf: (group: string) => string
  onPick: (group: Group) => void
}

/** One large button for each of the three great causes, and one for everything else. */
export const KindTiles = ({ idOf, onPick }: KindTilesProps) => {
  const t = useTexts(homeTexts)
  return (
    <Box className="kinds" role="group" label={t('kinds')}>
      <Box className="kinds-great">
        {TILES.map(({ group, icon }) => (
          <Pressable key={group} id={idOf(group)} className="kind-tile" onPress={() => onPick(group)}>
            <Box className="kind-mark">
              <Icon name={icon} />
            </Box>
            <Words className="kind-name">{t(group)}</Words>
          </Pressable>
        ))}
      </Box>
      <Card padding="flush">
        <ListRow
          id={idOf('other')}
          icon="layout-grid"
          title={t('other')}
          detail={t('otherHelp')}
          onPress={() => onPick('other')}
        />
      </Card>
    </Box>
  )
}

interface OtherKindsProps {
  id: string
  idOf: (code: string) => string
  open: boolean
  categories: Categories
  onClose: () => void
  onPick: (code: string) => void
}

export const OtherKinds = ({ id, idOf, open, categories, onClose, onPick }: OtherKindsProps) => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  return (
    <Sheet id={id} open={open} title={t('other')} onClose={onClose}>
      {categories.waiting && <SkeletonRows rows={4} />}
      {categories.failed && <ErrorState onRetry={categories.retry} />}
      <Box className="kinds-others">
        {categories.items
          .filter(({ group }) => group === 'other')
          .map(({ code, label }) => (
            <Pressable key={code} id={idOf(code)} className="kind-other" onPress={() => onPick(code)}>
              <Words>{label[language]}</Words>
            </Pressable>
          ))}
      </Box>
    </Sheet>
  )
}

/** The category that a group's tile stands for: the first that the city lists. */
export const firstOf = (group: Group, categories: Categories): string | undefined =>
  categories.items.find((category) => category.group === group)?.code
