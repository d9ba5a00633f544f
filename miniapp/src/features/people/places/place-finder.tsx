import type { Place } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Banner, Box, Button, Icon, Words } from '@/components'
import { CommunitySearch, communityName, useGround, useMyPlace, useWhere } from '@/features/stations'
import { useTexts } from '@/i18n'
import { placesTexts } from '@/i18n/people'
import { hasPlacePicker, locate, pickPlace } from '@/platform/location'
import { PlaceMap } from '@/platform/map'
import { IDS } from '../ids'

type Search = 'idle' | 'locating' | 'refused' | 'unavailable'

interface PlaceFinderProps {
  place: Place | undefined
  onPlace: (place: Place) => void
}

/** The ways to a place: a community's name, the device, WeChat's own chooser, my place. */
const Ways = ({ onPlace }: Pick<PlaceFinderProps, 'onPlace'>) => {
  const t = useTexts(placesTexts)
  const mine = useMyPlace()
  const [state, setState] = useState<Search>('idle')
  const find = async () => {
    setState('locating')
    const found = await locate()
    setState(found.outcome === 'found' ? 'idle' : found.outcome)
    if (found.outcome === 'found') onPlace(found.place)
  }
  const pick = async () => {
    const picked = await pickPlace()
    if (picked.outcome === 'picked') onPlace(picked.place)
  }
  const lost = state === 'refused' || state === 'unavailable'
  return (
    <>
      <CommunitySearch id={IDS.places.search} onChoose={(community) => onPlace(community.place)} />
      <Box className="places-ways">
        <Button
          id={IDS.places.locate}
          kind="secondary"
          icon="locate-fixed"
          label={t('locate')}
          busy={state === 'locating'}
          onPress={() => void find()}
        />
        {hasPlacePicker && (
          <Button
            id={IDS.places.pick}
            kind="secondary"
            icon="map-pin"
            label={t('pick')}
            onPress={() => void pick()}
          />
        )}
        {mine && (
          <Button
            id={IDS.places.mine}
            kind="secondary"
            icon="house"
            label={t('mine', { community: communityName(mine.community.name) })}
            onPress={() => onPlace(mine.place)}
          />
        )}
      </Box>
      <Box live="polite">{lost && <Words className="places-quiet">{t(state)}</Words>}</Box>
    </>
  )
}

const Found = ({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) => {
  const t = useTexts(placesTexts)
  const { data, isError } = useWhere(place)
  const words = data?.inside
    ? t('inside', {
        community: communityName(data.community?.name ?? ''),
        station: data.station?.sign ?? '',
      })
    : t(isError ? 'unheard' : 'looking')
  return (
    <>
      <PlaceMap
        id={IDS.places.map}
        label={t('map')}
        zoom={{ nearer: t('nearer'), farther: t('farther') }}
        place={place}
        centre={place}
        {...useGround(place)}
        onMove={onPlace}
      />
      {data?.inside === false ? (
        <Banner kind="warning" icon="map-pin" title={t('outside')} detail={t('outsideHelp')} />
      ) : (
        <Box id={IDS.places.where} className="places-where" live="polite">
          <Icon name="map-pin" className="places-where-icon" />
          <Words>{words}</Words>
        </Box>
      )}
    </>
  )
}

/** Finds a place by name, by the device or on the map, and says whose community it is in. */
export const PlaceFinder = ({ place, onPlace }: PlaceFinderProps) => (
  <Box className="places-finder">
    <Ways onPlace={onPlace} />
    {place && <Found place={place} onPlace={onPlace} />}
  </Box>
)
