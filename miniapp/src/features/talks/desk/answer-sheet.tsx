import type { TopicView } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Button, Sheet, TextArea, TroubleTold, Words } from '@/components'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import type { Trouble } from '@/server'
import { IDS } from '../ids'
import '../talks.css'

const MOST = 300

interface AnswerSheetProps {
  topic: TopicView
  busy: boolean
  trouble: Trouble | undefined
  onClose: () => void
  onAnswer: (answer: string) => void
}

/** What the talk answered where it agreed on nothing to do. */
export const AnswerSheet = ({ topic, busy, trouble, onClose, onAnswer }: AnswerSheetProps) => {
  const t = useTexts(talkDeskTexts)
  const [words, setWords] = useState(topic.state === 'answered' ? (topic.answer ?? '') : '')
  const [tried, setTried] = useState(false)
  const answer = words.trim()
  const go = () => {
    setTried(true)
    if (answer !== '') onAnswer(answer)
  }
  return (
    <Sheet
      id={IDS.desk.answer.sheet}
      open
      title={t('answerTitle')}
      onClose={onClose}
      actions={<Button id={IDS.desk.answer.send} wide label={t('send')} busy={busy} onPress={go} />}
    >
      <TroubleTold id={IDS.desk.trouble} trouble={trouble} />
      <Words className="talks-strong">{topic.text}</Words>
      <TextArea
        id={IDS.desk.answer.text}
        label={t('answerText')}
        help={t('answerHelp')}
        error={tried && answer === '' ? t('answerNeeded') : undefined}
        maxLength={MOST}
        value={words}
        onChange={setWords}
      />
    </Sheet>
  )
}
