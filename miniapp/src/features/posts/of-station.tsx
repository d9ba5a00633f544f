import { type Permission, type Person, scopeOf } from '@yizhan/shared/people'
import { getStation, listStations } from '@yizhan/shared/stations'
import { type ReactNode, useEffect, useState } from 'react'
import { Box, Card, EmptyState, ListRow, TextField, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { postTexts } from '@/i18n/posts'
import { storage } from '@/platform/storage'
import { useAnswer, usePages } from '@/server'
import { IDS } from './ids'
import './posts.css'

const KEY = 'desk-station'
const PAGE = 100
/** As many as a person reads before typing another character. */
const MOST = 20

/** The stations of the squad that somebody leads, of the district for those above. */
const useFound = (words: string, squadId: string | undefined) => {
  const list = usePages(listStations, { limit: PAGE })
  const { hasMore, loadingMore, error, more } = list
  useEffect(() => {
    if (hasMore && !loadingMore && !error) more()
  }, [hasMore, loadingMore, error, more])
  const found = list.items
    .filter((station) => squadId === undefined || station.squadId === squadId)
    .filter(({ name, street }) => [name, street.name].some((one) => one.includes(words)))
  return { found: found.slice(0, MOST), none: found.length === 0 && !list.waiting && !hasMore }
}

interface ChoiceProps {
  squadId: string | undefined
  onChoose: (id: string) => void
}

const Choice = ({ squadId, onChoose }: ChoiceProps) => {
  const t = useTexts(postTexts)
  const [typed, setTyped] = useState('')
  const { found, none } = useFound(typed.trim(), squadId)
  return (
    <Box className="posts-lines">
      <TextField
        id={IDS.search}
        label={t('stationSearch')}
        placeholder={t('stationHint')}
        keyboard="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <Box live="polite">{none && <Words className="posts-muted">{t('stationNotFound')}</Words>}</Box>
      {found.length > 0 && (
        <Card padding="flush">
          {found.map(({ id, name, street }, n) => (
            <ListRow
              key={id}
              id={IDS.found(n + 1)}
              icon="store"
              title={name}
              detail={street.name}
              onPress={() => onChoose(id)}
            />
          ))}
        </Card>
      )}
    </Box>
  )
}

const Chosen = ({ id, onChange }: { id: string; onChange: () => void }) => {
  const t = useTexts(postTexts)
  const common = useTexts(commonTexts)
  const { data } = useAnswer(getStation, { params: { id } }, { staleTime: 600_000 })
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.station}
        icon="store"
        title={data?.name ?? t('station')}
        value={common('change')}
        onPress={onChange}
      />
    </Card>
  )
}

interface OfStationProps {
  person: Person
  permission: Permission
  children: (stationId: string) => ReactNode
}

/** Of the station where somebody works; whoever answers for several chooses one, which is remembered. */
export const OfStation = ({ person, permission, children }: OfStationProps) => {
  const t = useTexts(postTexts)
  const scope = scopeOf(person.role, permission)
  const several = scope === 'squad' || scope === 'district'
  const [chosen, setChosen] = useState(
    () => (several ? storage.read<string>(KEY) : undefined) ?? person.stationId,
  )
  const choose = (id: string) => {
    storage.write(KEY, id)
    setChosen(id)
  }
  if (chosen !== undefined)
    return (
      <>
        {several && <Chosen id={chosen} onChange={() => setChosen(undefined)} />}
        {children(chosen)}
      </>
    )
  if (!several) return <EmptyState icon="store" title={t('stationNone')} />
  return <Choice squadId={scope === 'squad' ? person.squadId : undefined} onChoose={choose} />
}
