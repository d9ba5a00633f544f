import type { CaseView, EventView, StepBefore } from '@yizhan/shared/cases'
import { Banner, Box, Card, ListRow, Section } from '@/components'
import { lawWords, useCategories, useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { newsWords } from '../news-words'
import { CaseHead } from './case-head'
import { CaseReporter, CaseResponsible } from './case-people'
import { CasePlace } from './case-place'
import { CaseReport } from './case-report'
import { CaseOutcome } from './case-result'
import { CaseTimeline } from './case-timeline'
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

/** A case as whoever handles it needs it: the urgent first, then the place and the people, then the past. */
export const CaseBody = ({ view, events, news }: CaseBodyProps) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const now = useNow()
  return (
    <Box className="case-body">
      {news && <Banner id="desk-news" kind="warning" {...newsWords(news, now, language, 'page')} />}
      {view.state === 'awaitingReporter' && (
        <Banner id="desk-awaiting" kind="info" title={t('awaitingReporter')} />
      )}
      <CaseHead view={view} now={now} />
      <CaseReport view={view} now={now} />
      <CaseOutcome view={view} now={now} />
      <CasePlace view={view} />
      <CaseReporter view={view} />
      <CaseResponsible view={view} />
      <CaseLaw view={view} />
      <CaseTimeline events={events} now={now} />
    </Box>
  )
}
