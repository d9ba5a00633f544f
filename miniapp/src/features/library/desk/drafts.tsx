import { listTypicalDrafts, type TypicalDraftRow } from '@yizhan/shared/library'
import { useState } from 'react'
import {
  Button,
  Card,
  ChoiceChips,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  SkeletonRows,
  StatusChip,
  Words,
} from '@/components'
import { useCategories, useNow } from '@/features/cases'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { useDidShow, useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { draftChip } from './draft-words'
import '../library.css'

type Shelf = 'waiting' | 'returned'
const SHELVES: readonly Shelf[] = ['waiting', 'returned']

const DraftRow = ({ id, row, onPress }: { id: string; row: TypicalDraftRow; onPress: () => void }) => {
  const t = useTexts(typicalDeskTexts)
  const language = useLanguage()
  const { icon, label } = useCategories()
  const moment = momentText(row.changedAt, useNow(), language)
  return (
    <ListRow
      id={id}
      icon={icon(row.category)}
      title={row.title}
      detail={[
        label(row.category),
        row.own ? t('own') : undefined,
        t('row', { sign: row.draftedBy.sign, moment }),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={<StatusChip {...draftChip(row.state, language)} />}
      role="link"
      onPress={onPress}
    />
  )
}

const List = ({ shelf, onOpen }: { shelf: Shelf; onOpen: (id: string) => void }) => {
  const t = useTexts(typicalDeskTexts)
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listTypicalDrafts, {
    state: shelf,
  })
  useReachBottom(more)
  useDidShow(() => void refresh())
  if (waiting) return <SkeletonRows />
  if (error && items.length === 0)
    return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
  if (items.length === 0) return <EmptyState icon="circle-check" title={t('none')} detail={t('noneHelp')} />
  return (
    <>
      <Card padding="flush">
        {items.map((row, n) => (
          <DraftRow key={row.id} id={IDS.draft(n + 1)} row={row} onPress={() => onOpen(row.id)} />
        ))}
      </Card>
      {hasMore && (
        <Button
          id={IDS.moreDrafts}
          kind="quiet"
          wide
          label={common('more')}
          busy={loadingMore}
          onPress={more}
        />
      )}
    </>
  )
}

/** Stories that wait for a second person, or went back to their writers. */
export const Drafts = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const t = useTexts(typicalDeskTexts)
  const [shelf, setShelf] = useState<Shelf>('waiting')
  return (
    <Screen id="typical-desk" title={t('title')}>
      <Words className="library-muted">{t('lead')}</Words>
      <ChoiceChips
        id={IDS.which}
        label={t('which')}
        choices={SHELVES.map((value) => ({ value, label: t(value) }))}
        chosen={shelf}
        onChoose={setShelf}
      />
      <List shelf={shelf} onOpen={onOpen} />
    </Screen>
  )
}
