import type { CaseView } from '@yizhan/shared/cases'
import { metresBetween } from '@yizhan/shared/kernel'
import { useMemo, useState } from 'react'
import { Box, Button, Card, Section, Words } from '@/components'
import { distanceWords, useDivisions } from '@/features/stations'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { directions } from '@/platform/directions'
import { locate } from '@/platform/location'
import { PlaceMap } from '@/platform/map'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { landmarksAround } from './landmarks'
import './case-place.css'

const placeWords = ({ street, community, placeNote }: CaseView): string =>
  [street.name, community.name, placeNote].filter(Boolean).join(' · ')

/** Asks where this person is only when they want to know how far it is. */
const useDistance = (view: CaseView) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const [words, setWords] = useState<string>()
  const measure = async () => {
    const here = await locate()
    if (here.outcome !== 'found')
      return setWords(t(here.outcome === 'refused' ? 'distanceRefused' : 'distanceUnavailable'))
    const distance = distanceWords(metresBetween(here.place, view.place), language)
    setWords(t('away', { distance }))
  }
  return { words, measure }
}

export const CasePlace = ({ view }: { view: CaseView }) => {
  const t = useTexts(deskCaseTexts)
  const divisions = useDivisions()
  const landmarks = useMemo(
    () => divisions && landmarksAround(divisions, view.place),
    [divisions, view.place],
  )
  const { words, measure } = useDistance(view)
  const place = placeWords(view)
  return (
    <Section id="desk-where" title={t('where')}>
      <Card padding="flush">
        <PlaceMap
          id={IDS.map}
          label={t('map', { place })}
          place={view.place}
          centre={view.place}
          landmarks={landmarks}
        />
        <Box className="case-place">
          <Words className="case-place-words" selectable>
            {place}
          </Words>
          {words && <Words className="case-place-distance">{words}</Words>}
          <Box className="case-place-buttons">
            {directions.available && (
              <Button
                id={IDS.navigate}
                kind="secondary"
                icon="map-pin"
                label={t('navigate')}
                onPress={() => directions.open({ place: view.place, name: place })}
              />
            )}
            <Button
              id={IDS.distance}
              kind="secondary"
              icon="locate-fixed"
              label={t('distance')}
              onPress={() => void measure()}
            />
          </Box>
        </Box>
      </Card>
    </Section>
  )
}
