import { accepted, refused } from '@yizhan/shared/kernel'
import { articleRowOf, articles, articlesAbout, getArticle, listArticles } from '@yizhan/shared/library'
import { implementPublic } from '../platform/operation'
import type { LibraryDeps } from './deps'

export const listArticlesBy = ({ settings }: Pick<LibraryDeps, 'settings'>) =>
  implementPublic(listArticles, async ({ query }) => {
    const all = await settings.read('articles', articles)
    return accepted({ items: articlesAbout(all, query.category).map(articleRowOf) })
  })

export const readArticleBy = ({ settings }: Pick<LibraryDeps, 'settings'>) =>
  implementPublic(getArticle, async ({ params }) => {
    const found = (await settings.read('articles', articles)).find(({ id }) => id === params.id)
    return found ? accepted(found) : refused('notFound')
  })
