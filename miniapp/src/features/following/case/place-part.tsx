import type { CaseView } from '@yizhan/shared/cases'
import { Card, Section, Words } from '@/components'
import { useGround } from '@/features/stations'
import { useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { PlaceMap } from '@/platform/map'
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
