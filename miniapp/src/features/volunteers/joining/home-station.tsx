import { getStation, listStations } from '@yizhan/shared/stations'
import { useEffect, useState } from 'react'
import { Box, Card, Field, ListRow, TextField, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { useAnswer, usePages } from '@/server'
import { IDS } from '../ids'
import '../volunteers.css'

const PAGE = 100
/** As many as a person reads before typing another character. */
const MOST = 20

/** Stations whose name or street has these words in it; the rest of the list is asked for while somebody searches. */
const useFound = (words: string) => {
  const list = usePages(listStations, { limit: PAGE }, { enabled: words !== '' })
  const { hasMore, loadingMore, error, more } = list
  useEffect(() => {
    if (words !== '' && hasMore && !loadingMore && !error) more()
  }, [words, hasMore, loadingMore, error, more])
  if (words === '') return { found: [], none: false }
  const found = list.items
    .filter(({ name, sign, street }) => [name, sign, street.name].some((one) => one.includes(words)))
    .slice(0, MOST)
  return { found, none: found.length === 0 && !list.waiting && !hasMore }
}

interface SearchProps {
  onChoose: (id: string) => void
}

const Search = ({ onChoose }: SearchProps) => {
  const t = useTexts(volunteerTexts)
  const [typed, setTyped] = useState('')
  const { found, none } = useFound(typed.trim())
  return (
    <Box className="volunteers-lines">
      <TextField
        id={IDS.profile.search}
        label={t('stationSearch')}
        placeholder={t('stationHint')}
        keyboard="search"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <Box live="polite">{none && <Words className="volunteers-muted">{t('stationNotFound')}</Words>}</Box>
      {found.length > 0 && (
        <Card padding="flush">
          {found.map(({ id, name, street }, n) => (
            <ListRow
              key={id}
              id={IDS.profile.found(n + 1)}
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

interface HomeStationProps {
  stationId: string | undefined
  error: string | undefined
  onChoose: (id: string) => void
}

/** The station that one serves with: known from the person’s place, changed by name. */
export const HomeStation = ({ stationId, error, onChoose }: HomeStationProps) => {
  const t = useTexts(volunteerTexts)
  const common = useTexts(commonTexts)
  const [searching, setSearching] = useState(false)
  const { data } = useAnswer(
    getStation,
    { params: { id: stationId ?? '' } },
    { enabled: stationId !== undefined, staleTime: 600_000 },
  )
  return (
    <Field id={IDS.profile.station} label={t('station')} error={error} kind="group">
      {stationId !== undefined && !searching ? (
        <Card padding="flush">
          <ListRow
            id={IDS.profile.station}
            icon="store"
            title={data?.name ?? common('loading')}
            value={common('change')}
            onPress={() => setSearching(true)}
          />
        </Card>
      ) : (
        <Search
          onChoose={(id) => {
            setSearching(false)
            onChoose(id)
          }}
        />
      )}
    </Field>
  )
}
