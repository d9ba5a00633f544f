import type { TypicalDecision } from '@yizhan/shared/library'
import { useState } from 'react'
import { Banner, Button, Sheet, TextArea } from '@/components'
import { useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { IDS } from '../ids'

const MOST = 500

interface ReasonSheetProps {
  decision: TypicalDecision | undefined
  busy: boolean
  trouble: string | undefined
  onClose: () => void
  onSend: (decision: TypicalDecision, reason: string) => void
}

/** Why a story goes back or is taken down. */
export const ReasonSheet = ({ decision, busy, trouble, onClose, onSend }: ReasonSheetProps) => {
  const t = useTexts(typicalDeskTexts)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  if (!decision) return null
  const go = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') onSend(decision, reason.trim())
  }
  return (
    <Sheet
      id={IDS.reasonSheet}
      open
      title={t(decision)}
      onClose={onClose}
      actions={<Button id={IDS.sendReason} wide label={t(decision)} busy={busy} onPress={go} />}
    >
      {trouble && <Banner kind="danger" title={trouble} />}
      <TextArea
        id={IDS.reason}
        label={t('reason')}
        help={t('reasonHelp')}
        rows={3}
        maxLength={MOST}
        value={reason}
        error={missing ? t('fill') : undefined}
        onChange={setReason}
      />
    </Sheet>
  )
}
