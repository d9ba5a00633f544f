import { newId } from '@yizhan/shared/kernel'
import type { KeptPlace } from '@yizhan/shared/people'
import { useState } from 'react'
import {
  ActionBar,
  Banner,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  SkeletonRows,
  toasts,
  Words,
} from '@/components'
import { communityName, useWhere } from '@/features/stations'
import { appTexts, commonTexts, useTexts } from '@/i18n'
import { placesTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'
import { SignInNeeded } from '../sign-in/sign-in-needed'
import { type PlaceDraft, PlaceForm } from './place-form'
import { usePlaces } from './use-places'
import './places.css'

const PlaceRow = ({ id, kept, onPress }: { id: string; kept: KeptPlace; onPress: () => void }) => {
  const { data } = useWhere(kept.place)
  const { community, street } = data ?? {}
  const detail = community && street ? `${street.name} · ${communityName(community.name)}` : undefined
  return <ListRow id={id} icon="map-pin" title={kept.name} detail={detail} onPress={onPress} />
}

const AlertsOff = () => {
  const t = useTexts(placesTexts)
  return (
    <Banner
      kind="info"
      icon="bell"
      title={t('alertsOff')}
      detail={t('alertsOffHelp')}
      action={{
        id: IDS.places.choices,
        label: t('alertsOn'),
        onPress: () => void open('resident/notice-choices/index'),
      }}
    />
  )
}

interface PlaceListProps {
  places: ReturnType<typeof usePlaces>
  onOpen: (draft: PlaceDraft) => void
}

const added = (): PlaceDraft => ({ id: newId(), name: '', known: false })

const PlaceList = ({ places: { data, isError, refetch }, onOpen }: PlaceListProps) => {
  const t = useTexts(placesTexts)
  const off = useSession()?.person.noticeChoices?.areaAlerts === false
  if (!data) return isError ? <ErrorState onRetry={() => void refetch()} /> : <SkeletonRows rows={3} />
  const { items, metres } = data
  if (items.length === 0)
    return (
      <EmptyState
        icon="map-pin"
        title={t('none')}
        detail={t('noneHelp', { metres })}
        action={{ id: IDS.places.add, label: t('add'), onPress: () => onOpen(added()) }}
      />
    )
  return (
    <>
      <Words className="places-quiet">{t('lead', { metres })}</Words>
      {off && <AlertsOff />}
      <Card id={IDS.places.list} padding="flush">
        {items.map((kept, index) => (
          <PlaceRow
            key={kept.id}
            id={IDS.places.row(index + 1)}
            kept={kept}
            onPress={() => onOpen({ ...kept, known: true })}
          />
        ))}
      </Card>
    </>
  )
}

const Footer = ({ places: { data }, onOpen }: PlaceListProps) => {
  const t = useTexts(placesTexts)
  if (!data || data.items.length === 0) return null
  const { items, most } = data
  return (
    <ActionBar>
      {items.length < most ? (
        <Button id={IDS.places.add} wide icon="map-pin" label={t('add')} onPress={() => onOpen(added())} />
      ) : (
        <Words className="places-quiet">{t('full', { most })}</Words>
      )}
    </ActionBar>
  )
}

/** What was forgotten can be kept again under its old id. */
const useForgetting = (places: ReturnType<typeof usePlaces>) => {
  const t = useTexts(placesTexts)
  const common = useTexts(commonTexts)
  return async ({ id, name, place }: PlaceDraft): Promise<boolean> => {
    const gone = await places.forget(id)
    if (gone && place)
      toasts.show(t('forgotten', { name }), {
        label: common('undo'),
        onPress: () => void places.keep({ id, name, place }),
      })
    else if (!gone) toasts.show(t('failed'))
    return gone
  }
}

const Places = () => {
  const names = useTexts(appTexts)
  const t = useTexts(placesTexts)
  const places = usePlaces()
  const forget = useForgetting(places)
  const [draft, setDraft] = useState<PlaceDraft>()
  const close = () => setDraft(undefined)
  if (draft)
    return (
      <PlaceForm
        draft={draft}
        onKeep={async (place) => {
          const told = await places.keep(place)
          if (told.kept) toasts.show(t('saved', { name: place.name }))
          return told
        }}
        onForget={async () => {
          if (await forget(draft)) close()
        }}
        onClose={close}
      />
    )
  return (
    <Screen id="places" title={names('places')} footer={<Footer places={places} onOpen={setDraft} />}>
      <PlaceList places={places} onOpen={setDraft} />
    </Screen>
  )
}

/** 关注的地点: the places whose surroundings I want to hear of. */
export const PlacesPage = () => {
  const names = useTexts(appTexts)
  const signedIn = useSession() !== undefined
  if (signedIn) return <Places />
  return (
    <Screen id="places" title={names('places')}>
      <SignInNeeded next="/resident/places/index" />
    </Screen>
  )
}
