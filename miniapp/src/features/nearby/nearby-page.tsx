import { STANDINGS, type Standing } from '@yizhan/shared/cases'
import type { Place } from '@yizhan/shared/kernel'
import { useState } from 'react'
import {
  Banner,
  Box,
  Button,
  Card,
  ChoiceChips,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  Section,
  SkeletonRows,
  Words,
} from '@/components'
import { CommunitySearch, useGround } from '@/features/stations'
import { useTexts } from '@/i18n'
import { nearbyTexts } from '@/i18n/library/nearby'
import { PlaceMap } from '@/platform/map'
import { open } from '@/platform/navigation'
import { IDS } from './ids'
import { NeighbourRow } from './neighbour-row'
import { useAround, useCentre, useMarks } from './use-around'
import './nearby.css'

type Shown = Standing | 'all'
type Around = ReturnType<typeof useAround>
type Centre = ReturnType<typeof useCentre>

const see = (number: string) => void open('resident/public-case/index', { number })

/** The ways to another place: the device, or a community by its name. */
const Ways = ({ finding, find, move }: Centre) => {
  const t = useTexts(nearbyTexts)
  return (
    <Box className="nearby-tools">
      {(finding === 'refused' || finding === 'unavailable') && <Banner kind="info" title={t(finding)} />}
      <CommunitySearch id={IDS.search} onChoose={({ place }) => move(place)} />
      <Box className="nearby-ways">
        <Button
          id={IDS.mine}
          kind="secondary"
          icon="locate-fixed"
          label={t('mine')}
          busy={finding === 'busy'}
          onPress={() => void find()}
        />
      </Box>
    </Box>
  )
}

const AroundMap = ({
  centre,
  around,
  move,
}: {
  centre: Place
  around: Around
  move: (to: Place) => void
}) => {
  const t = useTexts(nearbyTexts)
  const marks = useMarks(around.data?.items)
  return (
    <Box className="nearby-where">
      <PlaceMap
        id={IDS.map}
        label={t('map')}
        zoom={{ nearer: t('nearer'), farther: t('farther') }}
        place={centre}
        centre={centre}
        marks={marks}
        onMark={see}
        onMove={move}
        {...useGround(centre)}
      />
      <Words className="nearby-muted">{t('moveHint')}</Words>
    </Box>
  )
}

const None = ({ wide, onWider }: { wide: boolean; onWider: () => void }) => {
  const t = useTexts(nearbyTexts)
  const report = () => void open('resident/report/index')
  return (
    <EmptyState
      id="nearby-none"
      icon="circle-check"
      title={t('none')}
      detail={t('noneHelp')}
      action={
        wide
          ? { id: IDS.report, label: t('report'), onPress: report }
          : { id: IDS.wider, label: t('wider'), onPress: onWider }
      }
    />
  )
}

interface ListProps {
  around: Around
  wide: boolean
  onWide: (wide: boolean) => void
}

const List = ({ around: { data, error, refetch }, wide, onWide }: ListProps) => {
  const t = useTexts(nearbyTexts)
  if (error?.problem?.reason === 'outsideDistrict')
    return <EmptyState id="nearby-outside" icon="map-pin" title={t('outside')} detail={t('outsideHelp')} />
  if (!data)
    return error ? (
      <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows />
    )
  const { items, metres, more } = data
  if (items.length === 0) return <None wide={wide} onWider={() => onWide(true)} />
  return (
    <>
      <Box live="polite">
        <Words className="nearby-muted">
          {`${t('within', { n: metres })} · ${t(more ? 'countMore' : 'count', { n: items.length })}`}
        </Words>
      </Box>
      <Box role="navigation" label={t('list')}>
        <Card padding="flush">
          {items.map((one, n) => (
            <NeighbourRow key={one.number} id={IDS.row(n + 1)} one={one} onPress={() => see(one.number)} />
          ))}
        </Card>
      </Box>
      <Button
        id={IDS.wider}
        kind="quiet"
        wide
        label={t(wide ? 'narrower' : 'wider')}
        onPress={() => onWide(!wide)}
      />
    </>
  )
}

/** What else a resident may want to read up. */
const More = () => {
  const t = useTexts(nearbyTexts)
  return (
    <Section title={t('more')}>
      <Card padding="flush">
        <ListRow
          id={IDS.typical}
          icon="shield-check"
          title={t('typical')}
          detail={t('typicalHelp')}
          role="link"
          onPress={() => void open('resident/typical-cases/index')}
        />
        <ListRow
          id={IDS.articles}
          icon="scale"
          title={t('articles')}
          detail={t('articlesHelp')}
          role="link"
          onPress={() => void open('resident/articles/index')}
        />
      </Card>
    </Section>
  )
}

/** Cases around a place on a map and in a list, for anyone. */
export const NearbyPage = () => {
  const t = useTexts(nearbyTexts)
  const [standing, setStanding] = useState<Shown>('all')
  const [wide, setWide] = useState(false)
  const centre = useCentre()
  const around = useAround(centre.centre, standing, wide)
  const choices = (['all', ...STANDINGS] as const).map((value) => ({ value, label: t(value) }))
  return (
    <Screen id="nearby" title={t('title')}>
      <Words className="nearby-muted">{t('lead')}</Words>
      {centre.centre ? (
        <>
          <AroundMap centre={centre.centre} around={around} move={centre.move} />
          <ChoiceChips
            id={IDS.standing}
            label={t('standing')}
            choices={choices}
            chosen={standing}
            onChoose={setStanding}
          />
          <List around={around} wide={wide} onWide={setWide} />
        </>
      ) : (
        <EmptyState icon="map-pin" title={t('choose')} detail={t('chooseHelp')} />
      )}
      <Ways {...centre} />
      <More />
    </Screen>
  )
}
