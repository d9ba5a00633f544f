import type { CaseView } from '@yizhan/shared/cases'
import { Box, Card, Section, Words } from '@/components'
import { useCategories, useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { answerWords } from './answer-words'
import { Photos } from './photos'
import './case.css'

/** What was reported: photos, answers, words. */
export const ReportPart = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const now = useNow()
  const { find } = useCategories()
  const answers = answerWords(find(view.category), view.answers, language)
  /** Beside an after-photo they are shown in the result already. */
  const photos = view.result && view.afterPhotos.length > 0 ? [] : view.photos
  if (photos.length === 0 && answers.length === 0 && view.text === '') return null
  return (
    <Section title={t('report')}>
      <Card>
        <Box className="case-pair">
          <Photos
            id={IDS.case.before}
            label={t('before')}
            photos={photos}
            alt={(n) => t('beforePhoto', { n })}
          />
          {answers.length > 0 && (
            <Box className="case-lines" role="group" label={t('answers')}>
              {answers.map(({ id, question, answer }) => (
                <Box key={id} className="case-answer">
                  <Words className="case-muted">{question}</Words>
                  <Words>{answer}</Words>
                </Box>
              ))}
            </Box>
          )}
          {view.text !== '' && <Words className="case-text">{view.text}</Words>}
          {view.happenedAt && (
            <Words className="case-muted">
              {t('happenedAt', { moment: momentText(view.happenedAt, now, language) })}
            </Words>
          )}
        </Box>
      </Card>
    </Section>
  )
}
