import { type Article, getArticle } from '@yizhan/shared/library'
import { Box, Button, Card, EmptyState, ErrorState, SkeletonCard, Words } from '@/components'
import { useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { articlesTexts } from '@/i18n/library/articles'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { articleTitle } from './article-words'
import '../library.css'

const About = ({ codes }: { codes: readonly string[] }) => {
  const t = useTexts(articlesTexts)
  const { label } = useCategories()
  if (codes.length === 0) return null
  return <Words className="library-muted">{`${t('about')} · ${codes.map(label).join(' · ')}`}</Words>
}

const Read = ({ article }: { article: Article }) => {
  const t = useTexts(articlesTexts)
  const language = useLanguage()
  const { paragraphs = [], summary, source, kind, categories } = article
  return (
    <Card>
      <Box className="library-lines">
        <Words className="library-head" role="heading">
          {articleTitle(article, language)}
        </Words>
        <Words className="library-strong">{summary[language]}</Words>
        {paragraphs.map((paragraph) => (
          <Words key={paragraph.zh} className="library-words" selectable>
            {paragraph[language]}
          </Words>
        ))}
        <About codes={categories} />
        <Words className="library-muted">{t('source', { source: source.name[language] })}</Words>
        {kind === 'law' && <Words className="library-muted">{t('summaryNote')}</Words>}
      </Box>
    </Card>
  )
}

/** One article, or one letter with its words. */
export const ArticleDetail = ({ id, onAll }: { id: string; onAll: () => void }) => {
  const t = useTexts(articlesTexts)
  const { data, error, refetch } = useAnswer(getArticle, { params: { id } })
  const all = { id: IDS.allArticles, label: t('seeAll'), onPress: onAll }
  if (data)
    return (
      <>
        <Read article={data} />
        <Button {...all} wide kind="quiet" />
      </>
    )
  if (error?.problem?.reason === 'notFound')
    return <EmptyState icon="scale" title={t('notFound')} detail={t('notFoundHelp')} action={all} />
  if (error) return <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
  return <SkeletonCard />
}
