import { useState } from 'react'
import { Button, ChoiceChips, Sheet, TextArea, TroubleTold } from '@/components'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import type { Trouble } from '@/server'
import { IDS } from '../ids'

const BECAUSE = ['hidePrivate', 'hideUnfit', 'hideRepeat', 'hideElse', 'hideOwn'] as const
type Because = (typeof BECAUSE)[number]
const MOST = 300

interface HideSheetProps {
  busy: boolean
  trouble: Trouble | undefined
  onClose: () => void
  onHide: (reason: string) => void
}

/** Why a topic is not shown: chosen, or in one's own words. */
export const HideSheet = ({ busy, trouble, onClose, onHide }: HideSheetProps) => {
  const t = useTexts(talkDeskTexts)
  const [because, setBecause] = useState<Because>()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const own = because === 'hideOwn'
  const reason = own ? words.trim() : because && t(because)
  const go = () => {
    setTried(true)
    if (reason) onHide(reason)
  }
  return (
    <Sheet
      id={IDS.desk.hide.sheet}
      open
      title={t('hideTitle')}
      onClose={onClose}
      actions={
        <Button id={IDS.desk.hide.send} wide kind="danger" label={t('hide')} busy={busy} onPress={go} />
      }
    >
      <TroubleTold id={IDS.desk.trouble} trouble={trouble} />
      <ChoiceChips<Because>
        id={IDS.desk.hide.because}
        label={t('hideReason')}
        help={t('hideReasonHelp')}
        error={tried && because === undefined ? t('reasonNeeded') : undefined}
        choices={BECAUSE.map((value) => ({ value, label: t(value) }))}
        chosen={because}
        onChoose={setBecause}
      />
      {own && (
        <TextArea
          id={IDS.desk.hide.words}
          label={t('hideWords')}
          error={tried && !reason ? t('reasonNeeded') : undefined}
          rows={3}
          maxLength={MOST}
          value={words}
          onChange={setWords}
        />
      )}
    </Sheet>
  )
}
