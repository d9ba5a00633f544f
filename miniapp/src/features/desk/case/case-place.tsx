import type { CaseView } from '@yizhan/shared/cases'
import { metresBetween } from '@yizhan/shared/kernel'
import { listDivisions } from '@yizhan/shared/stations'
import { useMemo, useState } from 'react'
import { Box, Button, Card, Section, Words } from '@/components'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { directions } from '@/platform/directions'
import { locate } from '@/platform/location'
import { PlaceMap } from '@/platform/map'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import './case-place.css'

const KILOMETRE = 1000
/** Names on the map within this many metres, to find one's way by. */
const AROUND = 1500

const placeWords = ({ street, community, placeNote }: CaseView): string =>
  [street.name, community.name, placeNote].filter(Boolean).join(' · ')

/** What is drawn around the pin: the district’s outline and the names of the communities close by. */
const useGround = ({ place }: CaseView) => {
  const { data } = useAnswer(listDivisions, {}, { staleTime: Number.POSITIVE_INFINITY })
  return useMemo(() => {
    if (!data) return {}
    const communities = data.streets.flatMap((street) => street.communities)
    return {
      outline: { type: 'MultiPolygon' as const, coordinates: data.outline },
      landmarks: communities.filter((one) => metresBetween(one.place, place) < AROUND),
    }
  }, [data, place])
}

/** Asks where this person is only when they want to know how far it is. */
const useDistance = (view: CaseView) => {
  const t = useTexts(deskCaseTexts)
  const [words, setWords] = useState<string>()
  const measure = async () => {
    const here = await locate()
    if (here.outcome !== 'found')
      return setWords(t(here.outcome === 'refused' ? 'distanceRefused' : 'distanceUnavailable'))
    const metres = metresBetween(here.place, view.place)
    setWords(
      metres < KILOMETRE
        ? t('metres', { n: Math.round(metres / 10) * 10 })
        : t('kilometres', { n: (metres / KILOMETRE).toFixed(1) }),
    )
  }
  return { words, measure }
}

export const CasePlace = ({ view }: { view: CaseView }) => {
  const t = useTexts(deskCaseTexts)
  const ground = useGround(view)
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
          {...ground}
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
