import type { CaseView } from '@yizhan/shared/cases'
import { Box, Card, Section, Words } from '@/components'
import { lawWords, limitWords, useCategories } from '@/features/cases'
import { useGround } from '@/features/stations'
import { useTexts } from '@/i18n'
import { clockTexts } from '@/i18n/cases'
import { caseTexts } from '@/i18n/following'
import { PlaceMap } from '@/platform/map'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case.css'

/** Where it is, on a map that only shows. */
export const PlacePart = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const ground = useGround(view.place)
  const names = [view.street.name, view.community.name, view.placeNote].filter(Boolean)
  return (
    <Section title={t('where')}>
      <Card padding="flush">
        <PlaceMap id={IDS.case.map} label={t('map')} place={view.place} centre={view.place} {...ground} />
      </Card>
      <Words>{names.join(' · ')}</Words>
      {view.viewer === 'follower' && <Words className="case-muted">{t('roughly')}</Words>}
    </Section>
  )
}

/** The law behind it and the limits that hold. */
export const ProcedurePart = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const clocks = useTexts(clockTexts)
  const language = useLanguage()
  const category = useCategories().find(view.category)
  return (
    <Section title={t('procedure')}>
      <Card>
        <Box className="case-lines">
          {category?.law.map((law) => (
            <Words key={law.title.zh}>{lawWords(law, language)}</Words>
          ))}
          {view.clocks.map(({ stage, limit }) => (
            <Box key={stage} className="case-answer">
              <Words className="case-muted">{clocks(stage)}</Words>
              <Words>{limitWords(limit, language)}</Words>
            </Box>
          ))}
        </Box>
      </Card>
    </Section>
  )
}
