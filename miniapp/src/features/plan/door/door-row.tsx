import { Box, Button, Pressable, StatusChip, Words } from '@/components'
import { useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { partyWords, STAGE_TONES } from './line-words'
import type { DoorLine } from './ticks'

interface DoorRowProps {
  at: DoorLine
  onTick: (what: 'checkIn' | 'checkOut') => void
  onOpen: () => void
}

/** What the next tick of somebody is; none for whoever waits or has left. */
export const nextTick = ({ stage }: DoorLine): 'checkIn' | 'checkOut' | undefined =>
  stage === 'expected' || stage === 'noShow' ? 'checkIn' : stage === 'in' ? 'checkOut' : undefined

/** One person at the door: who they are, where they stand, and ticking them with one tap. */
export const DoorRow = ({ at, onTick, onOpen }: DoorRowProps) => {
  const t = useTexts(doorTexts)
  const language = useLanguage()
  const { line, stage, pending } = at
  const next = nextTick(at)
  return (
    <Box className="door-row" role="listitem">
      <Pressable id={IDS.door.row(line.id)} className="door-row-person" onPress={onOpen}>
        <Words className="door-row-name">{line.name}</Words>
        <Words className="plan-muted">{partyWords(line, language)}</Words>
        <Box className="plan-chips">
          <StatusChip tone={STAGE_TONES[stage]} label={t(stage)} />
          {pending && <StatusChip tone="waiting" icon="cloud-upload" label={t('pending')} />}
        </Box>
      </Pressable>
      {next && (
        <Button
          id={IDS.door.tick(line.id)}
          kind={next === 'checkIn' ? 'primary' : 'secondary'}
          label={t(next)}
          onPress={() => onTick(next)}
        />
      )}
    </Box>
  )
}
