import type { CaseView, EventView, StepBefore } from '@yizhan/shared/cases'
import { Banner, Box, Card, ListRow, Section } from '@/components'
import { lawWords, useCategories, useNow } from '@/features/cases'
import { DeskDiary } from '@/features/diary'
import { TypicalEntry } from '@/features/library'
import { CaseSessions } from '@/features/loop'
import { useTexts } from '@/i18n'
import { courseTexts, deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { newsWords } from '../news-words'
import { CaseDuty } from './case-duty'
import { CaseHandOvers } from './case-hand-overs'
import { CaseHead } from './case-head'
import { CaseHotline } from './case-hotline'
import { CaseOversight } from './case-oversight'
import { CaseReporter, CaseResponsible } from './case-people'
import { CasePlace } from './case-place'
import { CaseReport } from './case-report'
import { CaseOutcome } from './case-result'
import { CaseTasks } from './case-tasks'
import { CaseTimeline } from './case-timeline'
import { RecordEntry } from './record-entry'
import './case-body.css'

const CaseLaw = ({ view }: { view: CaseView }) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const law = useCategories().find(view.category)?.law ?? []
  if (law.length === 0) return null
  return (
    <Section id="desk-law" title={t('law')}>
      <Card padding="flush">
        {law.map((article) => (
          <ListRow key={article.title.zh} icon="scale" title={lawWords(article, language)} />
        ))}
      </Card>
    </Section>
  )
}

interface CaseBodyProps {
  view: CaseView
  events: readonly EventView[]
  news: StepBefore | undefined
}

/** What this person is asked to do comes before what was reported. */
const hasOwnTask = ({ assignments }: CaseView) =>
  assignments.some(({ mine, state }) => mine && (state === 'offered' || state === 'accepted'))

/** A case as whoever handles it needs it: the urgent first, then the place and the people, then the past. */
export const CaseBody = ({ view, events, news }: CaseBodyProps) => {
  const t = useTexts(deskCaseTexts)
  const tCourse = useTexts(courseTexts)
  const language = useLanguage()
  const now = useNow()
  const tasks = <CaseTasks view={view} now={now} />
  const ownTask = hasOwnTask(view)
  return (
    <Box className="case-body">
      {news && <Banner id="desk-news" kind="warning" {...newsWords(news, now, language, 'page')} />}
      {view.owesInstruction && (
        <Banner id="desk-owed" kind="warning" title={tCourse('owed')} detail={tCourse('owedHelp')} />
      )}
      {view.state === 'awaitingReporter' && (
        <Banner id="desk-awaiting" kind="info" title={t('awaitingReporter')} />
      )}
      <CaseHead view={view} events={events} now={now} />
      {ownTask && tasks}
      <CaseReport view={view} now={now} />
      <DeskDiary view={view} />
      <CaseOutcome view={view} now={now} />
      {!ownTask && tasks}
      <CaseOversight view={view} now={now} />
      <CaseHotline view={view} now={now} />
      <CasePlace view={view} />
      <CaseReporter view={view} />
      <CaseResponsible view={view} />
      <CaseHandOvers events={events} now={now} />
      <CaseDuty view={view} />
      <CaseLaw view={view} />
      <CaseSessions caseId={view.id} />
      <TypicalEntry view={view} />
      <CaseTimeline events={events} now={now} />
      <RecordEntry view={view} />
    </Box>
  )
}
