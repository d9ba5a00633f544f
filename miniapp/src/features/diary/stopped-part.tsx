import { answerStopped, type CaseView, type DiaryView, SOLVED } from '@yizhan/shared/cases'
import { toEpoch } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Banner, Box, Button, Card, ChoiceChips, Section, TextArea, toasts, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { diaryTexts } from '@/i18n/diary'
import { call } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { useDiary } from './use-diary'
import './diary.css'

type Question = NonNullable<DiaryView['question']>
type Solved = (typeof SOLVED)[number]

const MAX_WORDS = 500

interface AnswerProps {
  caseId: string
  question: Question
  onAnswered: (diary: DiaryView) => void
}

/** Sends the answer; what was refused or not heard stays to be read until the next try. */
const useAnswering = ({ caseId, onAnswered }: Omit<AnswerProps, 'question'>) => {
  const t = useTexts(diaryTexts)
  const [busy, setBusy] = useState(false)
  const [amiss, setAmiss] = useState<{ title: string; detail: string }>()
  const send = async (solved: Solved, text: string) => {
    setBusy(true)
    const body = { solved, ...(text === '' ? {} : { text }) }
    const told = await call(answerStopped, { params: { id: caseId }, body })
    setBusy(false)
    if (told.outcome === 'done') {
      setAmiss(undefined)
      toasts.show(t('stoppedDone'))
      onAnswered(told.value)
    } else if (told.outcome === 'refused') setAmiss(told.problem)
    else setAmiss({ title: t('unheard'), detail: t('unheardHelp') })
  }
  return { send, busy, amiss }
}

const AnswerForm = ({ caseId, question, onAnswered }: AnswerProps) => {
  const t = useTexts(diaryTexts)
  const [solved, setSolved] = useState<Solved | undefined>(question.mine?.solved)
  const [text, setText] = useState(question.mine?.text ?? '')
  const [asked, setAsked] = useState(false)
  const { send, busy, amiss } = useAnswering({ caseId, onAnswered })
  const press = () => {
    setAsked(true)
    if (solved) void send(solved, text.trim())
  }
  return (
    <>
      <ChoiceChips
        id={IDS.stopped}
        label={t('stopped')}
        choices={SOLVED.map((value) => ({ value, label: t(value) }))}
        chosen={solved}
        {...(asked && !solved ? { error: t('stoppedMissing') } : {})}
        onChoose={setSolved}
      />
      {solved && (
        <TextArea
          id={IDS.stoppedText}
          label={t('stoppedText')}
          optional
          rows={2}
          value={text}
          maxLength={MAX_WORDS}
          onChange={setText}
        />
      )}
      {amiss && <Banner kind="warning" title={amiss.title} detail={amiss.detail} />}
      <Button id={IDS.stoppedSend} wide label={t('stoppedSend')} busy={busy} onPress={press} />
    </>
  )
}

const Mine = ({ question, onChange }: { question: Question; onChange: (() => void) | undefined }) => {
  const t = useTexts(diaryTexts)
  const language = useLanguage()
  const now = useNow()
  const { mine, until } = question
  if (!mine) return null
  return (
    <>
      <Words id={IDS.stoppedMine} className="diary-strong">
        {t('stoppedMine', { answer: t(mine.solved) })}
      </Words>
      {mine.text && <Words>{mine.text}</Words>}
      {onChange && (
        <>
          <Words className="diary-muted">
            {t('stoppedUntil', { moment: momentText(until, now, language) })}
          </Words>
          <Button id={IDS.stoppedChange} kind="secondary" label={t('change')} onPress={onChange} />
        </>
      )}
    </>
  )
}

/** 问题停了吗？ After closing, for the people of the diary and followers; an answer can be changed until its time is over. */
export const StoppedPart = ({ view }: { view: CaseView }) => {
  const t = useTexts(diaryTexts)
  const now = useNow()
  const { diary, put } = useDiary(view)
  const [changing, setChanging] = useState(false)
  const question = diary?.question
  if (!question?.asked) return null
  const open = toEpoch(now) <= toEpoch(question.until)
  if (!open && !question.mine) return null
  const answered = (next: DiaryView) => {
    put(next)
    setChanging(false)
  }
  return (
    <Section title={t('stoppedTitle')}>
      <Card>
        <Box className="diary">
          {question.mine && !changing ? (
            <Mine question={question} onChange={open ? () => setChanging(true) : undefined} />
          ) : (
            <>
              <Words className="diary-muted">{t('stoppedHelp')}</Words>
              <AnswerForm caseId={view.id} question={question} onAnswered={answered} />
            </>
          )}
        </Box>
      </Card>
    </Section>
  )
}
