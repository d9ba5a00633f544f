import type { CaseView, DiaryView } from '@yizhan/shared/cases'
import { toEpoch } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Box, Button, Card, Pressable, Section, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, timeText, useTexts } from '@/i18n'
import { diaryTexts } from '@/i18n/diary'
import { useLanguage } from '@/settings'
import { FailedDiary } from './failed-diary'
import { IDS } from './ids'
import { TapBanner } from './tap-banner'
import { useDiary } from './use-diary'
import { useTap } from './use-tap'
import { Week } from './week'
import { windowWords } from './week-words'
import './diary.css'

const Own = ({ own }: { own: NonNullable<DiaryView['own']> }) => {
  const t = useTexts(diaryTexts)
  const language = useLanguage()
  const now = useNow()
  const [shown, setShown] = useState(false)
  const [last] = own.last
  if (!last) return <Words className="diary-muted">{t('ownNone')}</Words>
  const moments = own.last.map(({ id, at }) => ({ id, moment: momentText(at, now, language) }))
  return (
    <Box className="diary-own">
      <Words>
        {t('own', { n: own.taps })} · {t('last', { moment: momentText(last.at, now, language) })}
      </Words>
      {own.last.length > 1 && (
        <Pressable id={IDS.own} className="diary-link" expanded={shown} onPress={() => setShown(!shown)}>
          <Words>{t(shown ? 'hideOwn' : 'showOwn')}</Words>
        </Pressable>
      )}
      {shown && (
        <Box className="diary-moments" role="list">
          {moments.map(({ id, moment }) => (
            <Box key={id} role="listitem">
              <Words className="diary-muted">{moment}</Words>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}

const Visit = ({ visit }: { visit: NonNullable<DiaryView['visit']> }) => {
  const t = useTexts(diaryTexts)
  const language = useLanguage()
  const now = useNow()
  if (!visit.next) return null
  const moment = momentText(visit.next.from, now, language)
  return (
    <Box className="diary-own">
      <Words>{t('visit', { window: windowWords(visit.window, now, language) })}</Words>
      <Words className="diary-muted">{t('visitNext', { moment })}</Words>
    </Box>
  )
}

const GROUPS = ['fumes', 'noise'] as const

interface TappingProps {
  caseId: string
  diary: DiaryView
  onCounted: () => Promise<void>
}

/** One tap; for an hour after it the button says when it can be tapped again. */
const Tapping = ({ caseId, diary, onCounted }: TappingProps) => {
  const t = useTexts(diaryTexts)
  const now = useNow()
  const { tap, busy, told } = useTap(caseId, onCounted)
  const nextAt = diary.tapping?.nextAt
  const waits = nextAt !== undefined && toEpoch(nextAt) > toEpoch(now)
  const words = GROUPS.find((group) => group === diary.group) ?? 'other'
  return (
    <>
      <Words className="diary-muted">{t('help')}</Words>
      <Button
        id={IDS.tap}
        wide
        icon="hand"
        label={t(words)}
        busy={busy}
        {...(waits ? { reason: t('notYet', { time: timeText(nextAt) }) } : {})}
        onPress={() => void tap()}
      />
      {told && <TapBanner told={told} />}
    </>
  )
}

/** 正在发生？ For whoever reported or follows a case of fumes or noise: one tap, their own taps, and the week of all. */
export const HappeningPart = ({ view }: { view: CaseView }) => {
  const t = useTexts(diaryTexts)
  const { diary, failed, retry, askAgain } = useDiary(view)
  if (failed) return <FailedDiary title={t('title')} words={t('failed')} label={t('retry')} onRetry={retry} />
  if (!diary || (!diary.tapping && diary.picture.taps === 0)) return null
  return (
    <Section title={t('title')}>
      <Card>
        <Box className="diary">
          {diary.tapping && <Tapping caseId={view.id} diary={diary} onCounted={askAgain} />}
          {diary.own && <Own own={diary.own} />}
          {diary.tapping && diary.visit && <Visit visit={diary.visit} />}
          {diary.picture.taps > 0 && (
            <Words className="diary-muted">
              {t('all', { people: diary.picture.people, n: diary.picture.taps })}
            </Words>
          )}
          <Week picture={diary.picture} best={diary.best} />
        </Box>
      </Card>
    </Section>
  )
}
