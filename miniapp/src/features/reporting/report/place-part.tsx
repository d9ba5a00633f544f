import type { Place } from '@yizhan/shared/kernel'
import { useEffect, useState } from 'react'
import { Banner, Box, Button, Icon, Section, Words } from '@/components'
import { CommunitySearch, communityName, useGround, useMyPlace } from '@/features/stations'
import { commonTexts, useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { hasPlacePicker, locate, pickPlace } from '@/platform/location'
import { PlaceMap } from '@/platform/map'
import { callPhone } from '@/platform/phone'
import type { PlaceSource } from '../draft/draft'
import { IDS } from '../ids'
import type { ReportForm } from './use-report'

type Search = 'idle' | 'locating' | 'refused' | 'unavailable'

/** Looks for the device once when the draft has no place yet; again when asked. */
const useLocating = ({ draft, change }: ReportForm) => {
  const [state, setState] = useState<Search>('idle')
  const find = async () => {
    setState('locating')
    const found = await locate()
    setState(found.outcome === 'found' ? 'idle' : found.outcome)
    if (found.outcome === 'found') change({ kind: 'placed', place: found.place, from: 'device' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft; later it is asked for
  useEffect(() => {
    if (!draft.place) void find()
  }, [draft.id])
  return { state, find }
}

const Outside = ({ where }: { where: NonNullable<ReportForm['where']['data']> }) => {
  const t = useTexts(reportTexts)
  const { door } = where
  const phone = door?.phone ?? '12345'
  return (
    <Banner
      id={IDS.report.outside}
      kind="warning"
      icon="map-pin"
      title={t('outside')}
      detail={door ? t('outsideDoor', { name: door.name }) : t('outsideHotline')}
      action={{
        id: IDS.report.outsideCall,
        label: t('callDoor', { phone }),
        onPress: () => callPhone(phone),
      }}
    />
  )
}

/** Near what, and who answers there. */
const WhereWords = ({ where }: ReportForm) => {
  const t = useTexts(reportTexts)
  const { data, isError } = where
  const words = data?.inside
    ? t('inside', {
        community: communityName(data.community?.name ?? ''),
        station: data.station?.sign ?? '',
      })
    : t(isError ? 'unheard' : 'locating')
  return (
    <Box id={IDS.report.where} className="report-where" live="polite">
      <Icon name="map-pin" className="report-where-icon" />
      <Words className="report-where-words">{words}</Words>
    </Box>
  )
}

const NOWHERE: Place = { lat: 0, lng: 0 }

const PlacedMap = (form: ReportForm) => {
  const t = useTexts(reportTexts)
  const { draft, where, change } = form
  const ground = useGround(draft.place ?? NOWHERE)
  if (!draft.place) return null
  return (
    <Box className="report-place">
      <PlaceMap
        id={IDS.report.map}
        label={t('map')}
        zoom={{ nearer: t('nearer'), farther: t('farther') }}
        place={draft.place}
        centre={draft.place}
        {...ground}
        onMove={(place) => change({ kind: 'placed', place, from: 'map' })}
      />
      {where.data?.inside === false ? null : <WhereWords {...form} />}
    </Box>
  )
}

interface PlaceToolsProps {
  form: ReportForm
  state: Search
  find: () => Promise<void>
  onPlaced: () => void
}

/** The other ways to a place: the device again, WeChat's own chooser, the last place, a community's name. */
const PlaceTools = ({ form: { change }, state, find, onPlaced }: PlaceToolsProps) => {
  const t = useTexts(reportTexts)
  const mine = useMyPlace()
  const put = (place: Place, from: PlaceSource) => {
    change({ kind: 'placed', place, from })
    onPlaced()
  }
  const pick = async () => {
    const picked = await pickPlace()
    if (picked.outcome === 'picked') put(picked.place, 'map')
  }
  return (
    <Box className="report-place-tools">
      <CommunitySearch id={IDS.report.search} onChoose={({ place }) => put(place, 'community')} />
      <Box className="report-place-ways">
        <Button
          id={IDS.report.locate}
          kind="secondary"
          icon="locate-fixed"
          label={t('locateAgain')}
          busy={state === 'locating'}
          onPress={() => void find().then(onPlaced)}
        />
        {hasPlacePicker && (
          <Button
            id={IDS.report.pick}
            kind="secondary"
            icon="map-pin"
            label={t('pickOnMap')}
            onPress={() => void pick()}
          />
        )}
        {mine && (
          <Button
            id={IDS.report.lastPlace}
            kind="secondary"
            icon="house"
            label={t('lastPlace', { community: communityName(mine.community.name) })}
            onPress={() => put(mine.place, 'community')}
          />
        )}
      </Box>
    </Box>
  )
}

/** Where it is: found by itself, moved on the map, or searched by the community's name. */
export const PlacePart = (form: ReportForm) => {
  const t = useTexts(reportTexts)
  const common = useTexts(commonTexts)
  const { draft, where, errorOf } = form
  const { state, find } = useLocating(form)
  const [open, setOpen] = useState(false)
  const lost = state === 'refused' || state === 'unavailable'
  const outside = where.data?.inside === false
  const error = outside ? undefined : errorOf('place')
  const toggle = { id: IDS.report.changePlace, label: common('change'), onPress: () => setOpen(!open) }
  return (
    <Section id={IDS.report.place} title={t('where')} {...(draft.place ? { action: toggle } : {})}>
      {state === 'locating' && !draft.place && (
        <Box className="report-place-waiting" role="status">
          <Words>{t('locating')}</Words>
        </Box>
      )}
      {lost && !draft.place && <Words className="report-quiet">{t(state)}</Words>}
      {(open || (lost && !draft.place)) && (
        <PlaceTools form={form} state={state} find={find} onPlaced={() => setOpen(false)} />
      )}
      <PlacedMap {...form} />
      {draft.placeFrom === 'community' && <Words className="report-quiet">{t('moveHint')}</Words>}
      {where.data?.inside === false && <Outside where={where.data} />}
      {error && <Banner kind="danger" title={error} />}
    </Section>
  )
}
