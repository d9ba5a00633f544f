import { type ArticleRow, listArticles } from '@yizhan/shared/library'
import { useState } from 'react'
import { Card, EmptyState, ErrorState, ListRow, Screen, Section, SkeletonRows, Words } from '@/components'
import { useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { articlesTexts } from '@/i18n/library/articles'
import { useParameters } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { type Group, isOfGroup, Kinds } from '../kinds'
import { ArticleDetail } from './article-detail'
import { articleTitle } from './article-words'
import '../library.css'

interface RowsProps {
  title: string
  items: readonly ArticleRow[]
  /** How many rows stand above. */
  before: number
  onOpen: (id: string) => void
}

const Rows = ({ title, items, before, onOpen }: RowsProps) => {
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <Card padding="flush">
        {items.map((one, n) => (
          <ListRow
            key={one.id}
            id={IDS.article(before + n + 1)}
            icon={one.kind === 'law' ? 'scale' : 'message-circle'}
            title={articleTitle(one, language)}
            detail={one.summary[language]}
            role="link"
            onPress={() => onOpen(one.id)}
          />
        ))}
      </Card>
    </Section>
  )
}

const List = ({
  group,
  onOpen,
  onAll,
}: {
  group: Group | undefined
  onOpen: (id: string) => void
  onAll: () => void
}) => {
  const t = useTexts(articlesTexts)
  const categories = useCategories()
  const { data, error, refetch } = useAnswer(listArticles, { query: {} })
  if (!data)
    return error ? (
      <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows rows={6} />
    )
  const items = data.items.filter((one) => isOfGroup(one.categories, group, categories))
  const letters = items.filter(({ kind }) => kind === 'letter')
  const laws = items.filter(({ kind, categories: codes }) => kind === 'law' && codes.length > 0)
  const general = items.filter(({ categories: codes }) => codes.length === 0)
  if (items.length === 0)
    return (
      <EmptyState
        icon="scale"
        title={t('none')}
        detail={t('noneHelp')}
        action={{ id: IDS.allArticles, label: t('seeAll'), onPress: onAll }}
      />
    )
  return (
    <>
      <Rows title={t('letters')} items={letters} before={0} onOpen={onOpen} />
      <Rows title={t('laws')} items={laws} before={letters.length} onOpen={onOpen} />
      <Rows title={t('general')} items={general} before={letters.length + laws.length} onOpen={onOpen} />
    </>
  )
}

/** Law articles and open letters by kind of problem, or the one that was asked for. */
export const ArticlesPage = () => {
  const t = useTexts(articlesTexts)
  const { id: asked, category } = useParameters('resident/articles/index')
  const categories = useCategories()
  const [shown, setShown] = useState<string | 'list'>()
  const [chosen, setChosen] = useState<Group | 'all'>()
  const id = shown ?? asked ?? 'list'
  const group = chosen ?? categories.find(category ?? '')?.group ?? 'all'
  const only = group === 'all' ? undefined : group
  return (
    <Screen id="articles" title={t('title')}>
      {id === 'list' ? (
        <>
          <Words className="library-muted">{t('lead')}</Words>
          <Kinds
            label={t('kind')}
            all={t('all')}
            chosen={only}
            onChoose={(next) => setChosen(next ?? 'all')}
          />
          <List group={only} onOpen={setShown} onAll={() => setChosen('all')} />
        </>
      ) : (
        <ArticleDetail id={id} onAll={() => setShown('list')} />
      )}
    </Screen>
  )
}
