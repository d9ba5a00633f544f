import { useState } from 'react'
import { Box, Button, Card, ChoiceChips, EmptyState, TextField } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { IDS } from '../ids'
import { DoorRow } from './door-row'
import type { DoorLine, Stage } from './ticks'

const SHOWN = ['all', 'expected', 'in', 'out', 'waiting', 'noShow'] as const satisfies readonly (
  | Stage
  | 'all'
)[]
type Show = (typeof SHOWN)[number]
/** As many rows more at a time: what a phone draws at once. */
const STEP = 60

interface DoorListProps {
  lines: readonly DoorLine[]
  onTick: (at: DoorLine, what: 'checkIn' | 'checkOut') => void
  onOpen: (bookingId: string) => void
}

/** Who comes and who waits, found by name or by where they stand. */
export const DoorList = ({ lines, onTick, onOpen }: DoorListProps) => {
  const t = useTexts(doorTexts)
  const common = useTexts(commonTexts)
  const [words, setWords] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [most, setMost] = useState(STEP)
  if (lines.length === 0) return <EmptyState icon="inbox" title={t('none')} detail={t('noneHelp')} />
  const count = (stage: Show) =>
    stage === 'all' ? lines.length : lines.filter((at) => at.stage === stage).length
  const found = lines
    .filter((at) => show === 'all' || at.stage === show)
    .filter(({ line }) => line.name.includes(words.trim()))
  return (
    <>
      <TextField
        id={IDS.door.search}
        label={t('search')}
        keyboard="search"
        maxLength={20}
        value={words}
        onChange={setWords}
      />
      <ChoiceChips
        id={IDS.door.show}
        label={t('show')}
        choices={SHOWN.filter((stage) => stage === show || count(stage) > 0).map((value) => ({
          value,
          label: `${t(value)} ${count(value)}`,
        }))}
        chosen={show}
        onChoose={setShow}
      />
      {found.length === 0 ? (
        <EmptyState icon="search" title={t('nobody')} detail={t('nobodyHelp')} />
      ) : (
        <Card padding="flush">
          <Box role="list" label={t('title')}>
            {found.slice(0, most).map((at) => (
              <DoorRow
                key={at.line.id}
                at={at}
                onTick={(what) => onTick(at, what)}
                onOpen={() => onOpen(at.line.id)}
              />
            ))}
          </Box>
        </Card>
      )}
      {found.length > most && (
        <Button
          id={IDS.door.more}
          kind="quiet"
          wide
          label={common('more')}
          onPress={() => setMost(most + STEP)}
        />
      )}
    </>
  )
}
