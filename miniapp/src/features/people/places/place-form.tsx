import type { Place } from '@yizhan/shared/kernel'
import type { KeptPlace } from '@yizhan/shared/people'
import { useState } from 'react'
import { ActionBar, Banner, Box, Button, Card, ChoiceChips, Screen, Section, TextField } from '@/components'
import { appTexts, commonTexts, useTexts } from '@/i18n'
import { placesTexts } from '@/i18n/people'
import { IDS } from '../ids'
import { PlaceFinder } from './place-finder'
import type { Keeping } from './use-places'
import './places.css'

const USUAL = ['home', 'work', 'parents', 'school'] as const

/** A place that is being added or changed. */
export interface PlaceDraft {
  readonly id: string
  readonly name: string
  readonly place?: Place
  readonly known: boolean
}

interface PlaceFormProps {
  draft: PlaceDraft
  onKeep: (place: KeptPlace) => Promise<Keeping>
  onForget: () => Promise<void>
  onClose: () => void
}

type Amiss = 'needsName' | 'needsPlace'

const useForm = ({ draft, onKeep, onClose }: PlaceFormProps) => {
  const t = useTexts(placesTexts)
  const [name, setName] = useState(draft.name)
  const [place, setPlace] = useState(draft.place)
  const [amiss, setAmiss] = useState<Amiss>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const given = name.trim()
    setTrouble(undefined)
    if (given === '' || !place) return setAmiss(given === '' ? 'needsName' : 'needsPlace')
    setAmiss(undefined)
    setBusy(true)
    const told = await onKeep({ id: draft.id, name: given, place })
    setBusy(false)
    if (told.kept) onClose()
    else setTrouble(told.why ?? t('failed'))
  }
  /** What is being put right is no longer reproached. */
  const putRight = () => {
    setAmiss(undefined)
    setTrouble(undefined)
  }
  return {
    name,
    setName: (next: string) => {
      putRight()
      setName(next)
    },
    place,
    setPlace: (next: Place) => {
      putRight()
      setPlace(next)
    },
    amiss,
    trouble,
    busy,
    save,
  }
}

const NamePart = ({
  name,
  error,
  onName,
}: {
  name: string
  error?: string | undefined
  onName: (name: string) => void
}) => {
  const t = useTexts(placesTexts)
  const usual = USUAL.map((key) => ({ value: key, label: t(key) }))
  return (
    <Card>
      <Box className="places-name">
        <TextField
          id={IDS.places.name}
          label={t('name')}
          maxLength={12}
          value={name}
          error={error}
          onChange={onName}
        />
        <ChoiceChips
          id={IDS.places.usual}
          label={t('usual')}
          choices={usual}
          chosen={usual.find(({ label }) => label === name)?.value}
          onChoose={(key) => onName(t(key))}
        />
      </Box>
    </Card>
  )
}

/** A name and a place. */
export const PlaceForm = (props: PlaceFormProps) => {
  const { draft, onForget, onClose } = props
  const t = useTexts(placesTexts)
  const common = useTexts(commonTexts)
  const names = useTexts(appTexts)
  const { name, setName, place, setPlace, amiss, trouble, busy, save } = useForm(props)
  return (
    <Screen
      id="place-form"
      title={draft.known ? t('edit', { name: draft.name }) : names('places')}
      footer={
        <ActionBar>
          <Button id={IDS.places.cancel} kind="secondary" label={common('cancel')} onPress={onClose} />
          <Button id={IDS.places.save} wide label={t('save')} busy={busy} onPress={() => void save()} />
        </ActionBar>
      }
    >
      <NamePart name={name} error={amiss === 'needsName' ? t(amiss) : undefined} onName={setName} />
      <Section title={t('place')}>
        <PlaceFinder place={place} onPlace={setPlace} />
        {amiss === 'needsPlace' && <Banner kind="danger" title={t(amiss)} detail={t('placeHelp')} />}
      </Section>
      {trouble && <Banner id={IDS.places.trouble} kind="danger" title={trouble} />}
      {draft.known && (
        <Button
          id={IDS.places.forget}
          wide
          kind="quiet"
          icon="trash-2"
          label={t('forget')}
          onPress={() => void onForget()}
        />
      )}
    </Screen>
  )
}
