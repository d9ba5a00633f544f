import type { Place } from '@yizhan/shared/kernel'
import {
  Banner,
  Box,
  Button,
  Card,
  ChoiceChips,
  EmptyState,
  ErrorState,
  Section,
  SkeletonRows,
  TextField,
  Words,
} from '@/components'
import { useGround } from '@/features/stations'
import { commonTexts, useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { PlaceMap } from '@/platform/map'
import { open, useReachBottom } from '@/platform/navigation'
import { IDS } from '../ids'
import { StationRow } from './station-row'
import { type DirectoryState, useDirectory } from './use-directory'
import '../station-home.css'

const see = (id: string) => void open('resident/station/index', { id })

/** The middle of the district’s built-up part, until it is known where to look. */
const CENTRE: Place = { lat: 37.5, lng: 122.11 }

const OnMap = ({ near, pins }: DirectoryState) => {
  const t = useTexts(stationPageTexts)
  const centre = pins[0]?.place ?? near ?? CENTRE
  const { outline } = useGround(centre)
  return (
    <PlaceMap
      id={IDS.directory.map}
      label={t('map')}
      zoom={{ nearer: t('nearer'), farther: t('farther') }}
      centre={centre}
      pins={pins}
      onPin={see}
      outline={outline}
    />
  )
}

const Looking = ({ near, finding, find, typed, setTyped, show, setShow }: DirectoryState) => {
  const t = useTexts(stationPageTexts)
  return (
    <Box className="station-lines">
      <TextField
        id={IDS.directory.search}
        label={t('search')}
        placeholder={t('searchHint')}
        keyboard="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <ChoiceChips
        id={IDS.directory.show}
        label={t('show')}
        choices={[
          { value: 'all', label: t('all') },
          { value: 'open', label: t('open') },
        ]}
        chosen={show}
        onChoose={setShow}
      />
      {!near && (
        <Button
          id={IDS.directory.near}
          kind="secondary"
          icon="locate-fixed"
          label={t('near')}
          busy={finding === 'busy'}
          onPress={() => void find()}
        />
      )}
      {finding === 'refused' && <Banner kind="info" title={t('nearRefused')} />}
      {finding === 'unavailable' && <Banner kind="info" title={t('nearUnavailable')} />}
    </Box>
  )
}

const None = ({ show, words, all }: DirectoryState) => {
  const t = useTexts(stationPageTexts)
  const closed = show === 'open' && words === ''
  return (
    <EmptyState
      id="stations-none"
      icon="store"
      title={t(closed ? 'noneOpen' : 'none')}
      detail={t(closed ? 'noneOpenHelp' : 'noneHelp')}
      action={{ id: IDS.directory.all, label: t('noneAction'), onPress: all }}
    />
  )
}

const Rows = (state: DirectoryState) => {
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = state.list
  useReachBottom(more)
  if (waiting) return <SkeletonRows rows={5} />
  if (items.length === 0)
    return error ? (
      <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
    ) : (
      <None {...state} />
    )
  return (
    <>
      <Card id={IDS.directory.list} padding="flush">
        {items.map((station, index) => (
          <StationRow
            key={station.id}
            id={IDS.directory.row(index + 1)}
            station={station}
            onPress={() => see(station.id)}
          />
        ))}
      </Card>
      {hasMore && (
        <Button
          id={IDS.directory.more}
          kind="quiet"
          label={common('more')}
          busy={loadingMore}
          onPress={more}
        />
      )}
    </>
  )
}

/** Every station, on the map and in the list together. */
export const Directory = () => {
  const t = useTexts(stationPageTexts)
  const state = useDirectory()
  const { near, show, words } = state
  const title = words !== '' || show === 'open' ? 'listFound' : near ? 'list' : 'listAll'
  return (
    <>
      <Words className="station-muted">{t('lead')}</Words>
      <OnMap {...state} />
      <Looking {...state} />
      <Section title={t(title)}>
        <Rows {...state} />
      </Section>
    </>
  )
}
