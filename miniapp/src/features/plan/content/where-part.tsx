import { ACCESSIBILITY } from '@yizhan/shared/activities'
import type { Place } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Banner, Box, Button, ChoiceChips, Section, TextField, Words } from '@/components'
import { CommunitySearch, useGround } from '@/features/stations'
import { useTexts } from '@/i18n'
import { kindsTexts, planFormTexts } from '@/i18n/plan'
import { hasPlacePicker, locate, pickPlace } from '@/platform/location'
import { PlaceMap } from '@/platform/map'
import { IDS } from '../ids'
import type { PartProps } from './contract'

interface WaysProps {
  station: Station | undefined
  onPlace: (place: Place, name?: string) => void
}

/** The ways to a place: the station, a community’s name, the device, WeChat’s own chooser. */
const Ways = ({ station, onPlace }: WaysProps) => {
  const t = useTexts(planFormTexts)
  const [search, setSearch] = useState<'idle' | 'locating' | 'lost'>('idle')
  const find = async () => {
    setSearch('locating')
    const found = await locate()
    setSearch(found.outcome === 'found' ? 'idle' : 'lost')
    if (found.outcome === 'found') onPlace(found.place)
  }
  const pick = async () => {
    const picked = await pickPlace()
    if (picked.outcome === 'picked') onPlace(picked.place, picked.name)
  }
  return (
    <>
      <CommunitySearch id={IDS.form.search} onChoose={({ place }) => onPlace(place)} />
      <Box className="plan-pair">
        {station && (
          <Button
            id={IDS.form.atStation}
            kind="secondary"
            icon="store"
            label={t('atStation')}
            onPress={() => onPlace(station.place, station.name)}
          />
        )}
        <Button
          id={IDS.form.locate}
          kind="secondary"
          icon="locate-fixed"
          label={t('locate')}
          busy={search === 'locating'}
          onPress={() => void find()}
        />
        {hasPlacePicker && (
          <Button
            id={IDS.form.pick}
            kind="secondary"
            icon="map-pin"
            label={t('pick')}
            onPress={() => void pick()}
          />
        )}
      </Box>
      <Box live="polite">{search === 'lost' && <Words className="plan-muted">{t('lost')}</Words>}</Box>
    </>
  )
}

const VenueMap = ({ place, onPlace }: { place: Place; onPlace: (place: Place) => void }) => {
  const t = useTexts(planFormTexts)
  return (
    <>
      <PlaceMap
        id={IDS.form.map}
        label={t('map')}
        zoom={{ nearer: t('nearer'), farther: t('farther') }}
        place={place}
        centre={place}
        {...useGround(place)}
        onMove={onPlace}
      />
      <Words className="plan-muted">{t('moveHint')}</Words>
    </>
  )
}

/** The venue by its name and on the map, and what it has for those who need it. */
export const WherePart = ({
  form,
  errorAt,
  change,
  station,
}: PartProps & { station: Station | undefined }) => {
  const t = useTexts(planFormTexts)
  const kinds = useTexts(kindsTexts)
  const error = errorAt('venue.place')
  return (
    <Section title={t('where')}>
      <TextField
        id={IDS.form.field('venue')}
        label={t('venue')}
        maxLength={60}
        value={form.venueName}
        error={errorAt('venue.name')}
        onChange={(venueName) => change({ venueName })}
      />
      <TextField
        id={IDS.form.field('way')}
        label={t('way')}
        help={t('wayHelp')}
        optional
        maxLength={200}
        value={form.way}
        error={errorAt('venue.way')}
        onChange={(way) => change({ way })}
      />
      <Ways
        station={station}
        onPlace={(place, name) => change({ place, ...(name ? { venueName: name } : {}) })}
      />
      {form.place && <VenueMap place={form.place} onPlace={(place) => change({ place })} />}
      {error && <Banner kind="danger" title={error} />}
      <ChoiceChips
        id={IDS.form.field('accessibility')}
        label={t('accessibility')}
        optional
        several
        choices={ACCESSIBILITY.map((value) => ({ value, label: kinds(`has_${value}`) }))}
        chosen={form.accessibility}
        onChoose={(accessibility) => change({ accessibility })}
      />
    </Section>
  )
}
