import { getTypicalCase, listTypicalCases, type TypicalRow } from '@yizhan/shared/library'
import { useState } from 'react'
import {
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Icon,
  Picture,
  Pressable,
  Screen,
  SkeletonCard,
  SkeletonRows,
  Words,
} from '@/components'
import { useCategories } from '@/features/cases'
import { commonTexts, dateText, useTexts } from '@/i18n'
import { typicalTexts } from '@/i18n/library/typical'
import { useParameters, useReachBottom } from '@/platform/navigation'
import { useAnswer, usePages } from '@/server'
import { useLanguage } from '@/settings'
import { ArticlesLine } from '../articles/articles-line'
import { IDS } from '../ids'
import { Story } from './story'
import '../library.css'

const StoryRow = ({ id, story, onPress }: { id: string; story: TypicalRow; onPress: () => void }) => {
  const t = useTexts(typicalTexts)
  const language = useLanguage()
  const { label, icon } = useCategories()
  const day = t('publishedAt', { day: dateText(story.publishedAt, language) })
  return (
    <Pressable id={id} className="list-row list-row-pressable" role="link" onPress={onPress}>
      {story.cover ? (
        <Picture className="library-cover" src={story.cover.thumbnailUrl} alt="" />
      ) : (
        <Icon name={icon(story.category)} className="list-row-icon" />
      )}
      <Box className="library-row-words">
        <Words className="library-strong">{story.title}</Words>
        <Words className="library-muted">{`${label(story.category)} · ${day}`}</Words>
      </Box>
      <Icon name="chevron-right" className="list-row-more" />
    </Pressable>
  )
}

const List = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const t = useTexts(typicalTexts)
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listTypicalCases, {})
  useReachBottom(more)
  if (waiting) return <SkeletonRows />
  if (error && items.length === 0)
    return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
  if (items.length === 0) return <EmptyState icon="shield-check" title={t('none')} detail={t('noneHelp')} />
  return (
    <>
      <Card padding="flush">
        {items.map((story, n) => (
          <StoryRow key={story.id} id={IDS.story(n + 1)} story={story} onPress={() => onOpen(story.id)} />
        ))}
      </Card>
      {hasMore && (
        <Button
          id={IDS.moreStories}
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

const One = ({ id, onAll }: { id: string; onAll: () => void }) => {
  const t = useTexts(typicalTexts)
  const { data, error, refetch } = useAnswer(getTypicalCase, { params: { id } })
  const all = { id: IDS.allStories, label: t('toList'), onPress: onAll }
  if (data)
    return (
      <>
        <Story story={data} />
        <ArticlesLine category={data.category} />
        <Button {...all} wide kind="quiet" />
      </>
    )
  if (error?.problem?.reason === 'notFound')
    return <EmptyState icon="search" title={t('notFound')} detail={t('notFoundHelp')} action={all} />
  if (error) return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
  return (
    <>
      <SkeletonCard />
      <SkeletonCard />
    </>
  )
}

/** Typical cases, the newest first, or the one that was asked for. */
export const TypicalCasesPage = () => {
  const t = useTexts(typicalTexts)
  const { id: asked } = useParameters('resident/typical-cases/index')
  const [shown, setShown] = useState<string | 'list'>()
  const id = shown ?? asked ?? 'list'
  return (
    <Screen id="typical-cases" title={t('title')}>
      {id === 'list' ? (
        <>
          <Words className="library-muted">{t('lead')}</Words>
          <List onOpen={setShown} />
        </>
      ) : (
        <One id={id} onAll={() => setShown('list')} />
      )}
    </Screen>
  )
}
