import { type Person, scopeOf } from '@yizhan/shared/people'
import { listStations } from '@yizhan/shared/stations'
import { useEffect, useState } from 'react'
import { Button, Card, EmptyState, ErrorState, ListRow, SkeletonRows, TextField, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { yearTexts } from '@/i18n/plan'
import { usePages } from '@/server'
import { IDS } from '../ids'

const LIMIT = 100
/** As many rows more at a time: what a phone draws at once. */
const STEP = 30

/** A station found by its name, of those that this person answers for. */
export const ChooseStation = ({ person, onChoose }: { person: Person; onChoose: (id: string) => void }) => {
  const t = useTexts(yearTexts)
  const common = useTexts(commonTexts)
  const [words, setWords] = useState('')
  const [most, setMost] = useState(STEP)
  const { items, waiting, hasMore, loadingMore, error, more, refresh } = usePages(listStations, {
    limit: LIMIT,
  })
  const ofSquad = scopeOf(person.role, 'checkIn') === 'squad'
  useEffect(() => {
    if (hasMore && !loadingMore && !error) more()
  }, [hasMore, loadingMore, error, more])
  if (waiting) return <SkeletonRows />
  if (error && items.length === 0)
    return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
  const found = items
    .filter(({ squadId }) => !ofSquad || squadId === person.squadId)
    .filter(({ name, street }) => name.includes(words.trim()) || street.name.includes(words.trim()))
  return (
    <>
      <Words className="plan-muted">{t('needStationHelp')}</Words>
      <TextField
        id={IDS.year.search}
        label={t('searchStation')}
        help={t('searchHelp')}
        keyboard="search"
        maxLength={20}
        value={words}
        onChange={setWords}
      />
      {found.length === 0 ? (
        <EmptyState icon="store" title={t('noStation')} />
      ) : (
        <Card padding="flush">
          {found.slice(0, most).map(({ id, name, street }) => (
            <ListRow
              key={id}
              id={IDS.year.station(id)}
              title={name}
              detail={street.name}
              onPress={() => onChoose(id)}
            />
          ))}
        </Card>
      )}
      {found.length > most && (
        <Button
          id={IDS.year.moreStations}
          kind="quiet"
          wide
          label={common('more')}
          onPress={() => setMost(most + STEP)}
        />
      )}
    </>
  )
}
