import { useQueryClient } from '@tanstack/react-query'
import { listTopics, putTopic } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Button, Sheet, TextArea, TroubleTold, toasts, Words } from '@/components'
import { useTexts } from '@/i18n'
import { topicTexts } from '@/i18n/talks/topics'
import { call, useSending } from '@/server'
import { IDS } from '../ids'
import { topicDrafts } from './draft'
import '../talks.css'

const MOST = 200

const useDraft = (sessionId: string) => {
  const [draft, setDraft] = useState(() => topicDrafts.read(sessionId))
  const keep = (next: typeof draft) => {
    setDraft(next)
    topicDrafts.keep(sessionId, next)
  }
  return {
    draft,
    write: (text: string) => keep({ ...draft, text }),
    /** Another topic was put under this id: what is written now is a new one. */
    renew: () => keep({ ...draft, id: newId() }),
  }
}

/** A topic to put: looked at before others see it. What is not sent stays on the device. */
export const PutSheet = ({ sessionId, onClose }: { sessionId: string; onClose: () => void }) => {
  const t = useTexts(topicTexts)
  const queries = useQueryClient()
  const { draft, write, renew } = useDraft(sessionId)
  const [tried, setTried] = useState(false)
  const { busy, trouble, errorAt, send } = useSending()
  const text = draft.text.trim()
  const go = async () => {
    setTried(true)
    if (text === '') return
    const told = await send(() => call(putTopic, { params: { id: sessionId }, body: { id: draft.id, text } }))
    if (told.outcome === 'refused' && told.problem.reason === 'idConflict') renew()
    if (told.outcome !== 'done') return
    topicDrafts.forget(sessionId)
    void queries.invalidateQueries({ queryKey: [listTopics.id] })
    toasts.show(t('sent'))
    onClose()
  }
  return (
    <Sheet
      id={IDS.topics.sheet}
      open
      title={t('put')}
      onClose={onClose}
      actions={
        <Button
          id={IDS.topics.send}
          wide
          icon="send"
          label={t('send')}
          busy={busy}
          onPress={() => void go()}
        />
      }
    >
      <TroubleTold id={IDS.topics.trouble} trouble={trouble} />
      <Words className="talks-muted">{t('putHelp')}</Words>
      <TextArea
        id={IDS.topics.text}
        label={t('text')}
        help={t('textHelp')}
        error={tried && text === '' ? t('textNeeded') : errorAt('text')}
        maxLength={MOST}
        value={draft.text}
        onChange={write}
      />
      <Words className="talks-muted">{t('kept')}</Words>
    </Sheet>
  )
}
