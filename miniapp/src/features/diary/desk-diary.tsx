import type { CaseView, DiaryView } from '@yizhan/shared/cases'
import { toEpoch } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Banner, Box, Button, Card, ListRow, Section, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { diaryTexts, visitTexts } from '@/i18n/diary'
import { useLanguage } from '@/settings'
import { FailedDiary } from './failed-diary'
import { IDS } from './ids'
import { useDiary } from './use-diary'
import { useAgreeing, VisitForm } from './visit-form'
import { Week } from './week'
import { spanWords, windowWords } from './week-words'
import './diary.css'

type Put = (diary: DiaryView) => void

const Best = ({ diary }: { diary: DiaryView }) => {
  const t = useTexts(visitTexts)
  const language = useLanguage()
  const [first] = diary.best
  if (!first)
    return (
      <Box className="diary-own">
        <Words>{t('none')}</Words>
        <Words className="diary-muted">{t('noneHelp')}</Words>
      </Box>
    )
  return (
    <Box className="diary-own">
      <Words className="diary-strong">{t('best', { span: spanWords(first, language) })}</Words>
      <Words className="diary-muted">{t('bestWhy', { people: first.people ?? 1, n: first.taps })}</Words>
      <Words className="diary-muted">
        {t('all', { people: diary.picture.people, n: diary.picture.taps })}
      </Words>
    </Box>
  )
}

const VisitWords = ({ visit }: Pick<DiaryView, 'visit'>) => {
  const t = useTexts(visitTexts)
  const language = useLanguage()
  const now = useNow()
  if (!visit)
    return <ListRow id={IDS.visit} icon="calendar-days" title={t('visit')} detail={t('visitNone')} />
  const { by: sign, next } = visit
  const comes = next && toEpoch(next.from) > toEpoch(now)
  const detail = comes
    ? t('visitBy', { sign, moment: momentText(next.from, now, language) })
    : t(next ? 'visitNow' : 'visitOver', { sign })
  return (
    <ListRow
      id={IDS.visit}
      icon="calendar-days"
      title={windowWords(visit.window, now, language)}
      detail={detail}
    />
  )
}

const Visit = ({ caseId, diary, put }: { caseId: string; diary: DiaryView; put: Put }) => {
  const t = useTexts(visitTexts)
  const now = useNow()
  const [open, setOpen] = useState(false)
  const { send, busy, amiss } = useAgreeing(caseId, put)
  const agreed = (next: DiaryView) => {
    put(next)
    setOpen(false)
  }
  if (!diary.mayAgreeVisit && !diary.visit) return null
  return (
    <>
      <VisitWords visit={diary.visit} />
      {amiss && <Banner kind="warning" title={amiss} />}
      {diary.mayAgreeVisit && (
        <Box className="diary-ways">
          <Button
            id={IDS.agree}
            kind="secondary"
            label={t(diary.visit ? 'change' : 'agree')}
            onPress={() => setOpen(true)}
          />
          {diary.visit && (
            <Button
              id={IDS.takeBack}
              kind="quiet"
              label={t('takeBack')}
              busy={busy}
              onPress={() => void send(null)}
            />
          )}
        </Box>
      )}
      {open && (
        <VisitForm caseId={caseId} diary={diary} now={now} onAgreed={agreed} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

const Asked = ({ question }: { question: NonNullable<DiaryView['question']> }) => {
  const t = useTexts(visitTexts)
  const said = useTexts(diaryTexts)
  const { tally, words = [] } = question
  if (!tally) return null
  return (
    <Box className="diary-own">
      <Words className="diary-strong">{t('asked')}</Words>
      <Words>{t('tally', tally)}</Words>
      {words.map(({ solved, text, at }) => (
        <Words key={at} className="diary-muted" selectable>
          {said(solved)} · {text}
        </Words>
      ))}
    </Box>
  )
}

/** 扰民日记 for whoever handles the case: when to go, the agreed visit, and after closing what people say. */
export const DeskDiary = ({ view }: { view: CaseView }) => {
  const t = useTexts(visitTexts)
  const { diary, failed, retry, put } = useDiary(view)
  if (failed) return <FailedDiary title={t('title')} words={t('failed')} label={t('retry')} onRetry={retry} />
  if (!diary) return null
  return (
    <Section id={IDS.desk} title={t('title')}>
      <Card>
        <Box className="diary">
          <Best diary={diary} />
          <Week picture={diary.picture} best={diary.best} />
          <Visit caseId={view.id} diary={diary} put={put} />
          {diary.question && <Asked question={diary.question} />}
        </Box>
      </Card>
    </Section>
  )
}
