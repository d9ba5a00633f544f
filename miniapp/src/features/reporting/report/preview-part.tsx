import { masked } from '@yizhan/shared/kernel'
import { Box, Card, Icon, Section, Words } from '@/components'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { ReportForm } from './use-report'

/** What the public reads of it (PIPL): words masked, the place rounded, nobody named, no photo. */
export const PreviewPart = ({ draft, category, where }: ReportForm) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const community = where.data?.community?.name
  const words = [draft.text, draft.placeNote].map((text) => masked(text.trim())).filter(Boolean)
  return (
    <Section title={t('preview')}>
      <Card id={IDS.report.preview}>
        <Box className="preview-part">
          <Words className="preview-name">{category?.label[language] ?? t('whatKind')}</Words>
          <Words className="preview-place">
            {community ? t('previewPlace', { community }) : t('previewNoPlace')}
          </Words>
          {words.length === 0 && <Words className="preview-place">{t('previewNoText')}</Words>}
          {words.map((text) => (
            <Words key={text} className="preview-text">
              {text}
            </Words>
          ))}
        </Box>
      </Card>
      <Box className="where">
        <Icon name="eye-off" className="where-icon" />
        <Words className="quiet">{t('previewHelp')}</Words>
      </Box>
    </Section>
  )
}
