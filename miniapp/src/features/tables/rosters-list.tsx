import { type Person, scopeOf } from '@yizhan/shared/people'
import { listStations } from '@yizhan/shared/stations'
import { useEffect, useState } from 'react'
import { Button, Card, EmptyState, ListRow, Section, SkeletonRows, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { open } from '@/platform/navigation'
import { usePages } from '@/server'
import { IDS } from './ids'

const LIMIT = 100
/** As many rows more at a time: what a phone draws at once. */
const STEP = 30

/** The stations whose rosters a person may read, found by name. */
export const RostersList = ({ person }: { person: Person }) => {
  const t = useTexts(tablesTexts)
  const [words, setWords] = useState('')
  const ofSquad = scopeOf(person.role, 'readRoster') === 'squad'
  const [most, setMost] = useState(STEP)
  const list = usePages(listStations, { limit: LIMIT })
  const searching = words.trim() !== ''
  const { hasMore, loadingMore, error, more } = list
  useEffect(() => {
    if (searching && hasMore && !loadingMore && !error) more()
  }, [searching, hasMore, loadingMore, error, more])
  if (list.waiting) return <SkeletonRows />
  const found = list.items
    .filter(({ squadId }) => !ofSquad || squadId === person.squadId)
    .filter(({ name, street }) => name.includes(words.trim()) || street.name.includes(words.trim()))
  const shown = found.slice(0, most)
  const showMore = () => {
    setMost(most + STEP)
    if (most + STEP > found.length && hasMore) more()
  }
  return (
    <Section title={t('rosters')}>
      <TextField
        id={IDS.list.search}
        label={t('search')}
        help={t('searchHelp')}
        value={words}
        keyboard="search"
        maxLength={20}
        onChange={setWords}
      />
      {shown.length === 0 && <EmptyState icon="store" title={t('noStation')} />}
      {shown.length > 0 && (
        <Card padding="flush">
          {shown.map(({ id, name, street }) => (
            <ListRow
              key={id}
              id={IDS.list.station(id)}
              title={name}
              detail={street.name}
              role="link"
              onPress={() => void open('desk/roster/index', { station: id })}
            />
          ))}
        </Card>
      )}
      {(found.length > most || hasMore) && (
        <Button id={IDS.more} kind="quiet" wide label={t('more')} busy={loadingMore} onPress={showMore} />
      )}
    </Section>
  )
}
