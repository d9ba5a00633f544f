import type { ModerationItem } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Button, ChoiceChips, Sheet, TextArea, Words } from '@/components'
import { useTexts } from '@/i18n'
import { moderationTexts } from '@/i18n/moderation'
import { IDS } from './ids'
import { TroubleTold } from './trouble'
import type { Trouble } from './use-decision'

const OF_PHOTO = ['face', 'plate', 'private', 'unrelated', 'unfit', 'else'] as const
const OF_TEXT = ['private', 'unrelated', 'unfit', 'else'] as const
type Because = (typeof OF_PHOTO)[number]

/** Characters that the server takes. */
const MOST = 200

interface RejectSheetProps {
  item: ModerationItem
  busy: boolean
  trouble: Trouble | undefined
  onClose: () => void
  onReject: (reason: string) => void
}

/** A rejection with its reason: chosen, or in one's own words. */
export const RejectSheet = ({ item, busy, trouble, onClose, onReject }: RejectSheetProps) => {
  const t = useTexts(moderationTexts)
  const [because, setBecause] = useState<Because>()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const choices = (item.kind === 'photo' ? OF_PHOTO : OF_TEXT).map((value) => ({
    value,
    label: t(`because_${value}`),
  }))
  const own = because === 'else'
  const reason = own ? words.trim() : because && t(`because_${because}`)
  const send = () => {
    setAsked(true)
    if (reason) onReject(reason)
  }
  return (
    <Sheet
      id={IDS.sheet}
      open
      title={t('rejectTitle')}
      onClose={onClose}
      actions={<Button id={IDS.send} wide kind="danger" label={t('rejectSend')} busy={busy} onPress={send} />}
    >
      <TroubleTold trouble={trouble} />
      <Words>{t('rejectHelp')}</Words>
      <ChoiceChips
        id={IDS.because}
        label={t('rejectReason')}
        help={t('rejectReasonHelp')}
        error={asked && because === undefined ? t('reasonNeeded') : undefined}
        choices={choices}
        chosen={because}
        onChoose={setBecause}
      />
      {own && (
        <TextArea
          id={IDS.words}
          label={t('rejectWords')}
          error={asked && !reason ? t('wordsNeeded') : undefined}
          value={words}
          maxLength={MOST}
          onChange={setWords}
        />
      )}
    </Sheet>
  )
}
