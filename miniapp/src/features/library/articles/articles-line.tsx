import { type ArticleRow, listArticles } from '@yizhan/shared/library'
import { useState } from 'react'
import { Box, Icon, Pressable, Words } from '@/components'
import { useTexts } from '@/i18n'
import { articlesTexts } from '@/i18n/library/articles'
import { open } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { articleTitle } from './article-words'
import '../library.css'

/** Long: laws change by the year. */
const FRESH = 10 * 60_000

const Letter = ({ letter, n }: { letter: ArticleRow; n: number }) => {
  const t = useTexts(articlesTexts)
  const language = useLanguage()
  return (
    <Pressable
      id={IDS.lineLetter(n)}
      className="library-line"
      role="link"
      onPress={() => void open('resident/articles/index', { id: letter.id })}
    >
      <Words className="library-line-title">{t('readOn', { title: letter.title[language] })}</Words>
      <Icon name="chevron-right" className="library-line-more" />
    </Pressable>
  )
}

/** The law in short, and letters to read on. */
const Opened = ({ items }: { items: readonly ArticleRow[] }) => {
  const t = useTexts(articlesTexts)
  const language = useLanguage()
  const laws = items.filter(({ kind }) => kind === 'law')
  const letters = items.filter(({ kind }) => kind === 'letter')
  return (
    <Box>
      {letters.map((letter, n) => (
        <Letter key={letter.id} letter={letter} n={n + 1} />
      ))}
      {laws.map((law) => (
        <Box key={law.id} className="library-article">
          <Words className="library-strong">{articleTitle(law, language)}</Words>
          <Words className="library-muted">{law.summary[language]}</Words>
        </Box>
      ))}
      {laws.length > 0 && <Words className="library-muted">{t('summaryNote')}</Words>}
    </Box>
  )
}

/** One folded line: what is to be known about this kind of problem. Nothing while there is none, or no network. */
export const ArticlesLine = ({ category }: { category: string }) => {
  const t = useTexts(articlesTexts)
  const [unfolded, setUnfolded] = useState(false)
  const { data } = useAnswer(listArticles, { query: { category } }, { staleTime: FRESH })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <Box>
      <Pressable
        id={IDS.line}
        className="library-line"
        expanded={unfolded}
        onPress={() => setUnfolded(!unfolded)}
      >
        <Icon name="info" className="library-line-icon" />
        <Words className="library-line-title">
          {`${t('line')} · ${t('lineCount', { n: items.length })}`}
        </Words>
        <Icon name="chevron-down" className={`library-line-more ${unfolded ? 'library-line-open' : ''}`} />
      </Pressable>
      {unfolded && <Opened items={items} />}
    </Box>
  )
}
