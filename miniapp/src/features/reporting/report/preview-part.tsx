import { masked } from '@yizhan/shared/kernel'
import { Box, Card, Icon, Section, Words } from '@/components'
import { communityName } from '@/features/stations'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { ReportForm } from './use-report'

/** What the public reads of it (PIPL): words masked, the place rounded, nobody named, no photo. */
export const PreviewPart = ({ draft, category, where }: ReportForm) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const community = communityName(where.data?.community?.name ?? '')
  const words = [draft.text, draft.placeNote].map((text) => masked(text.trim())).filter(Boolean)
  return (
    <Section title={t('preview')}>
      <Card id={IDS.report.preview}>
        <Box className="report-preview">
          <Words className="report-preview-name">{category?.label[language] ?? t('whatKind')}</Words>
          <Words className="report-preview-place">
            {community ? t('previewPlace', { community }) : t('previewNoPlace')}
          </Words>
          {words.length === 0 && <Words className="report-preview-place">{t('previewNoText')}</Words>}
          {words.map((text) => (
            <Words key={text} className="report-preview-text">
              {text}
            </Words>
          ))}
        </Box>
      </Card>
      <Box className="report-where">
        <Icon name="eye-off" className="report-where-icon" />
        <Words className="report-quiet">{t('previewHelp')}</Words>
      </Box>
    </Section>
  )
}
