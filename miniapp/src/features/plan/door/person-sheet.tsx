import { useState } from 'react'
import { Box, Button, type IconName, Sheet, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { CorrectForm } from './correct-form'
import { nextTick } from './door-row'
import { partyWords, STAGE_TONES, standingWords } from './line-words'
import { ReasonForm } from './reason-form'
import type { DoorLine } from './ticks'
import type { DoorSession } from './use-door'

type Act = 'promote' | 'pardon' | 'correct'

const ICONS: Readonly<Record<Act, IconName>> = {
  promote: 'arrow-right',
  pardon: 'undo-2',
  correct: 'pencil',
}

/** What may be done to a booking besides ticking it, by whoever plans the session. */
const actsFor = ({ stage, pending }: DoorLine, session: DoorSession): Act[] => {
  if (!session.mayPlan || pending) return []
  if (stage === 'waiting') return ['promote']
  return stage === 'noShow' ? ['pardon', 'correct'] : ['correct']
}

interface PersonSheetProps {
  at: DoorLine
  session: DoorSession
  onTick: (what: 'checkIn' | 'checkOut') => void
  onChanged: () => void
  onClose: () => void
}

/** One person at the door: how they stand, and everything that may be done. */
export const PersonSheet = ({ at, session, onTick, onChanged, onClose }: PersonSheetProps) => {
  const t = useTexts(doorTexts)
  const language = useLanguage()
  const now = useNow()
  const [act, setAct] = useState<Act>()
  const next = nextTick(at)
  const done = () => {
    onChanged()
    onClose()
  }
  const tick = (what: 'checkIn' | 'checkOut') => {
    onTick(what)
    onClose()
  }
  return (
    <Sheet
      id={IDS.door.sheet}
      open
      title={act ? `${at.line.name} · ${t(act)}` : at.line.name}
      onClose={onClose}
      actions={
        act === undefined && next ? (
          <Button id={IDS.door.confirm} wide label={t(next)} onPress={() => tick(next)} />
        ) : undefined
      }
    >
      {act === undefined && (
        <Box className="plan-column">
          <Box className="plan-chips">
            <StatusChip tone={STAGE_TONES[at.stage]} label={t(at.stage)} />
            {at.pending && <StatusChip tone="waiting" icon="cloud-upload" label={t('pending')} />}
          </Box>
          <Words>{partyWords(at.line, language)}</Words>
          {standingWords(at.line, now, language).map((words) => (
            <Words key={words} className="plan-muted">
              {words}
            </Words>
          ))}
          {actsFor(at, session).map((one) => (
            <Button
              key={one}
              id={IDS.door.act(one)}
              wide
              kind="secondary"
              icon={ICONS[one]}
              label={t(one)}
              onPress={() => setAct(one)}
            />
          ))}
        </Box>
      )}
      {act === 'correct' && <CorrectForm line={at.line} session={session} onDone={done} />}
      {(act === 'promote' || act === 'pardon') && <ReasonForm act={act} line={at.line} onDone={done} />}
    </Sheet>
  )
}
