import type { CaseView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, Card, Section, Words } from '@/components'
import { useCategories } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { answersInWords } from './answers-in-words'
import { CasePhotos } from './case-photos'
import './case-report.css'

const Fact = ({ label, words }: { label: string; words: string }) => (
  <Box className="case-fact">
    <Words className="case-fact-label">{label}</Words>
    <Words className="case-fact-words" selectable>
      {words}
    </Words>
  </Box>
)

/** What the reporter said, answered and photographed. */
export const CaseReport = ({ view, now }: { view: CaseView; now: Instant }) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const category = useCategories().find(view.category)
  return (
    <Section id="desk-report" title={t('report')}>
      <Card>
        <Box className="case-report">
          <Words className={`desk-words ${view.text === '' ? 'desk-words-none' : ''}`} selectable>
            {view.text === '' ? t('noWords') : view.text}
          </Words>
          {answersInWords(category, view.answers, language).map(({ id, label, words }) => (
            <Fact key={id} label={label} words={words} />
          ))}
          {view.happenedAt && (
            <Fact label={t('happened')} words={momentText(view.happenedAt, now, language)} />
          )}
          <Fact label={t('reported')} words={momentText(view.createdAt, now, language)} />
          {view.photos.length > 0 ? (
            <CasePhotos id={IDS.photos} label={t('photos')} photos={view.photos} />
          ) : (
            <Words className="desk-words-none">{t('noPhotos')}</Words>
          )}
        </Box>
      </Card>
    </Section>
  )
}
