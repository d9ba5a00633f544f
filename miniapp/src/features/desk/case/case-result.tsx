import type { CaseView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, Card, ListRow, Section, Words } from '@/components'
import { declineReasonName, outcomeName, solvedName } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { courseTexts, deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { CasePhotos } from './case-photos'
import './case-report.css'

type Shown = { view: CaseView; now: Instant }

const Result = ({ view, now }: Shown) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const { result, afterPhotos } = view
  if (!result && afterPhotos.length === 0) return null
  return (
    <Section id="desk-result" title={t('result')}>
      <Card>
        <Box className="case-report">
          {result && (
            <>
              <Words className="desk-words" selectable>
                {result.text}
              </Words>
              <Words className="case-fact-words">{outcomeName(result.outcome, language)}</Words>
              {result.legalBasis && (
                <Box className="case-fact">
                  <Words className="case-fact-label">{t('legalBasis')}</Words>
                  <Words className="case-fact-words">{result.legalBasis}</Words>
                </Box>
              )}
              <Words className="desk-words-none">
                {t('by', { sign: result.by.sign, moment: momentText(result.at, now, language) })}
              </Words>
            </>
          )}
          {afterPhotos.length > 0 && (
            <CasePhotos id={IDS.afterPhotos} label={t('afterPhotos')} photos={afterPhotos} />
          )}
        </Box>
      </Card>
    </Section>
  )
}

/** Photos taken on the way: on arrival, of progress, of a finished task. */
const Work = ({ view }: { view: CaseView }) => {
  const t = useTexts(courseTexts)
  if (view.workPhotos.length === 0) return null
  return (
    <Section id="desk-work" title={t('workPhotos')}>
      <Card>
        <CasePhotos id={IDS.workPhotos} label={t('workPhotos')} photos={view.workPhotos} />
      </Card>
    </Section>
  )
}

/** Where the case was sent instead, and what the reporter thought of it. */
const Elsewhere = ({ view }: { view: CaseView }) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const { declined, transferredTo, mergedInto, rating } = view
  if (!declined && !transferredTo && !mergedInto && !rating) return null
  return (
    <Section id="desk-elsewhere" title={t('elsewhere')}>
      <Card padding="flush">
        {declined && (
          <>
            <ListRow
              icon="circle-x"
              title={declineReasonName(declined.reason, language)}
              detail={declined.text}
            />
            <ListRow icon="arrow-right" title={t('rightDoor')} detail={declined.rightDoor} />
          </>
        )}
        {transferredTo && <ListRow icon="arrow-right" title={t('transferred')} detail={transferredTo} />}
        {mergedInto && <ListRow icon="copy" title={t('merged')} value={mergedInto.number} />}
        {rating && (
          <ListRow
            id="desk-rating"
            icon="star"
            title={t('rating')}
            detail={rating.text}
            value={t('ratingWords', { n: rating.stars, solved: solvedName(rating.solved, language) })}
          />
        )}
      </Card>
    </Section>
  )
}

/** What came of the case so far. */
export const CaseOutcome = ({ view, now }: Shown) => (
  <>
    <Result view={view} now={now} />
    <Work view={view} />
    <Elsewhere view={view} />
  </>
)
