import { useState } from 'react'
import { Button, Sheet, TextArea, TroubleTold, Words } from '@/components'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import type { useSending } from '@/server'
import { IDS } from '../ids'

const MOST = 300

interface MessageSheetProps {
  title: string
  help: string
  label: string
  send: string
  /** It cannot be undone: the way back is said in words. */
  grave?: boolean
  busy: boolean
  trouble: ReturnType<typeof useSending>['trouble']
  onSend: (message: string) => void
  onClose: () => void
}

/** What everyone who booked is told, before a session is moved or cancelled. */
export const MessageSheet = (props: MessageSheetProps) => {
  const t = useTexts(planFormTexts)
  const [message, setMessage] = useState('')
  const [tried, setTried] = useState(false)
  const words = message.trim()
  const go = () => {
    setTried(true)
    if (words !== '') props.onSend(words)
  }
  return (
    <Sheet
      id={IDS.session.sheet}
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          {props.grave && (
            <Button id={IDS.session.keep} wide kind="secondary" label={t('keep')} onPress={props.onClose} />
          )}
          <Button
            id={IDS.session.send}
            wide
            kind={props.grave ? 'danger' : 'primary'}
            label={props.send}
            busy={props.busy}
            onPress={go}
          />
        </>
      }
    >
      <Words className="plan-muted">{props.help}</Words>
      <TroubleTold id={`${IDS.session.sheet}-trouble`} trouble={props.trouble} />
      <TextArea
        id={IDS.session.message}
        label={props.label}
        rows={3}
        maxLength={MOST}
        value={message}
        error={tried && words === '' ? t('needed') : undefined}
        onChange={setMessage}
      />
    </Sheet>
  )
}
