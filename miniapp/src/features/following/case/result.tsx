import type { CaseView } from '@yizhan/shared/cases'
import { Box, Card, Icon, Section, Words } from '@/components'
import { outcomeName, solvedName, useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { Photos } from './photos'
import './case.css'

type Result = NonNullable<CaseView['result']>

const What = ({ result }: { result: Result }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const moment = momentText(result.at, useNow(), language)
  return (
    <Box className="case-lines">
      <Words className="case-text">{result.text}</Words>
      <Words className="case-muted">{t('outcome', { outcome: outcomeName(result.outcome, language) })}</Words>
      {result.legalBasis && (
        <Words className="case-muted">{t('legalBasis', { basis: result.legalBasis })}</Words>
      )}
      <Words className="case-muted">{t('by', { sign: result.by.sign, moment })}</Words>
    </Box>
  )
}

const BeforeAfter = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  if (view.afterPhotos.length === 0) return null
  return (
    <Box className="case-before-after">
      {view.photos.length > 0 && (
        <Box className="case-side">
          <Words className="case-muted">{t('before')}</Words>
          <Photos
            id={IDS.case.before}
            label={t('before')}
            photos={view.photos}
            alt={(n) => t('beforePhoto', { n })}
          />
        </Box>
      )}
      {view.photos.length > 0 && <Icon name="arrow-right" className="case-towards" />}
      <Box className="case-side">
        <Words className="case-muted">{t('after')}</Words>
        <Photos
          id={IDS.case.after}
          label={t('after')}
          photos={view.afterPhotos}
          alt={(n) => t('afterPhoto', { n })}
        />
      </Box>
    </Box>
  )
}

const Rated = ({ rating }: { rating: NonNullable<CaseView['rating']> }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  return (
    <Box className="case-lines">
      <Words className="case-strong">{t('rated')}</Words>
      <Words>{t('ratedStars', { n: rating.stars, solved: solvedName(rating.solved, language) })}</Words>
      {rating.text && <Words className="case-text">{rating.text}</Words>}
    </Box>
  )
}

/** What was done, before and after, and what its reporter thought of it. */
export const ResultPart = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  if (!view.result) return null
  return (
    <Section title={t('result')}>
      <Card>
        <Box className="case-pair">
          <BeforeAfter view={view} />
          <What result={view.result} />
          {view.rating && <Rated rating={view.rating} />}
        </Box>
      </Card>
    </Section>
  )
}
