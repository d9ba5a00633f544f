import { useState } from 'react'
import { Box, Button, Sheet, Words } from '@/components'
import { useTexts } from '@/i18n'
import { stationsTexts } from '@/i18n/stations'
import { locate } from '@/platform/location'
import { CommunitySearch } from './community-search'
import { settleAt } from './where'

interface CommunitySheetProps {
  id: string
  open: boolean
  onClose: () => void
}

type Trouble = 'refused' | 'unavailable' | 'outside'

const settleAtDevice = async (): Promise<Trouble | undefined> => {
  const found = await locate()
  if (found.outcome !== 'found') return found.outcome
  return (await settleAt(found.place, 'device')) ? undefined : 'outside'
}

/** Where the person says that they are. Ids: `<id>-device`, `<id>-search`. */
export const CommunitySheet = ({ id, open, onClose }: CommunitySheetProps) => {
  const t = useTexts(stationsTexts)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const goByDevice = async () => {
    setBusy(true)
    const met = await settleAtDevice()
    setBusy(false)
    setTrouble(met)
    if (!met) onClose()
  }
  return (
    <Sheet id={id} open={open} title={t('chooseTitle')} onClose={onClose}>
      <Box className="community-search">
        <Button
          id={`${id}-device`}
          wide
          kind="secondary"
          icon="locate-fixed"
          label={t('useDevice')}
          busy={busy}
          onPress={() => void goByDevice()}
        />
        <Box live="polite">{trouble && <Words className="community-search-none">{t(trouble)}</Words>}</Box>
        <CommunitySearch
          id={`${id}-search`}
          onChoose={({ place }) => void settleAt(place, 'chosen').then(onClose)}
        />
      </Box>
    </Sheet>
  )
}
