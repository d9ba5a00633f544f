import type { DutyView } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Box, Button, Words } from '@/components'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import { open } from '@/platform/navigation'
import { DutyCard } from '../duty-card'
import { IDS } from '../ids'
import { type Change, ChangeSheet } from './change-sheet'

type Listed = DutyView & { readonly sessionTitle?: string }

interface WaysProps {
  n: number
  duty: Listed
  onChange: (change: Change) => void
}

/** What may be done to a duty, and the way to the talk it came out of. */
const Ways = ({ n, duty, onChange }: WaysProps) => {
  const t = useTexts(talkDeskTexts)
  const act = (change: Change, label: string, kind: 'secondary' | 'quiet') => (
    <Button id={IDS.desk.dutyAct(n, change)} kind={kind} label={label} onPress={() => onChange(change)} />
  )
  return (
    <>
      {duty.sessionTitle && (
        <Words className="talks-muted">{t('ofTalk', { title: duty.sessionTitle })}</Words>
      )}
      <Box className="talks-ways">
        {duty.mayChange && duty.state !== 'done' && (
          <>
            {act('end', t('end'), 'secondary')}
            {act('move', t('move'), 'quiet')}
            {duty.state === 'open' && act('case', t('became'), 'quiet')}
          </>
        )}
        {duty.sessionTitle !== undefined && (
          <Button
            id={IDS.desk.dutyAct(n, 'talk')}
            kind="quiet"
            label={t('toTalk')}
            onPress={() => void open('resident/topics/index', { session: duty.sessionId })}
          />
        )}
      </Box>
    </>
  )
}

/** Duties with what may be done to each. */
export const DutiesAtDesk = ({ duties }: { duties: readonly Listed[] }) => {
  const [opened, setOpened] = useState<{ id: string; change: Change }>()
  const found = duties.find(({ id }) => id === opened?.id)
  return (
    <>
      {duties.map((duty, n) => (
        <DutyCard key={duty.id} id={IDS.desk.duty(n + 1)} duty={duty}>
          <Ways n={n + 1} duty={duty} onChange={(change) => setOpened({ id: duty.id, change })} />
        </DutyCard>
      ))}
      {opened && found && (
        <ChangeSheet
          key={opened.id}
          duty={found}
          change={opened.change}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
