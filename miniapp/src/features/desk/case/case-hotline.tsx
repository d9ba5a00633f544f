import type { CaseView, Clock } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, Card, Section, Words } from '@/components'
import { limitWords } from '@/features/cases'
import { useTexts } from '@/i18n'
import { courseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { AnyClock } from './case-clocks'
import './case-report.css'

const STAGES: readonly Clock['stage'][] = ['hotline', 'interim', 'hotlineReturn']

/** The order of the 12345 hotline and what the hotline is owed. */
export const CaseHotline = ({ view, now }: { view: CaseView; now: Instant }) => {
  const t = useTexts(courseTexts)
  const language = useLanguage()
  const { hotline, clocks } = view
  if (!hotline) return null
  return (
    <Section id="desk-hotline" title={t('hotline')}>
      <Card>
        <Box className="case-report">
          <Box className="case-fact">
            <Words className="case-fact-label">{t('order')}</Words>
            <Words className="case-fact-words" selectable>
              {hotline.order}
            </Words>
          </Box>
          {hotline.extendedBy && (
            <Box className="case-fact">
              <Words className="case-fact-label">{t('extendedBy')}</Words>
              <Words className="case-fact-words">
                {limitWords({ value: hotline.extendedBy, unit: 'workingDays' }, language)}
              </Words>
            </Box>
          )}
          {clocks
            .filter(({ stage }) => STAGES.includes(stage))
            .map((clock) => (
              <AnyClock key={clock.stage} clock={clock} now={now} />
            ))}
        </Box>
      </Card>
    </Section>
  )
}
