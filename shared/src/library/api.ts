import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { id } from '../kernel/ids'
import { pageOf, pageQuery } from '../kernel/pages'
import { article, articleRow } from './article'
import { typicalDecision, typicalDraft, typicalStory } from './typical-case'
import { typicalDraftRow, typicalRow, typicalView } from './views'

const category = z.optional(z.string().check(z.maxLength(20)))
const storyParams = z.object({ id })
const expectedVersion = z.number().check(z.int(), z.minimum(1))

export const listArticles = endpoint({
  id: 'listArticles',
  method: 'GET',
  path: '/api/articles',
  audience: 'public',
  summary: 'Law articles in plain words and open letters, all or those about one category',
  success: 200,
  revalidated: true,
  query: z.object({ category }),
  answer: z.object({ items: z.array(articleRow) }),
})

export const getArticle = endpoint({
  id: 'getArticle',
  method: 'GET',
  path: '/api/articles/{id}',
  audience: 'public',
  summary: 'One law article, or one open letter with its words',
  success: 200,
  revalidated: true,
  params: z.object({ id: z.string().check(z.maxLength(60)) }),
  answer: article,
})

export const listTypicalCases = endpoint({
  id: 'listTypicalCases',
  method: 'GET',
  path: '/api/typical-cases',
  audience: 'public',
  summary: 'Published typical cases, the newest first',
  success: 200,
  query: z.object({ category, ...pageQuery }),
  answer: pageOf(typicalRow),
})

export const listTypicalDrafts = endpoint({
  id: 'listTypicalDrafts',
  method: 'GET',
  path: '/api/typical-cases/drafts',
  audience: 'draftTypicalCase',
  summary: 'Typical cases that wait for a second person or were sent back, or all those of one case',
  success: 200,
  query: z.object({
    state: z.optional(z.enum(['waiting', 'returned'])),
    caseId: z.optional(id),
    ...pageQuery,
  }),
  answer: pageOf(typicalDraftRow),
})

export const getTypicalCase = endpoint({
  id: 'getTypicalCase',
  method: 'GET',
  path: '/api/typical-cases/{id}',
  audience: 'public',
  summary: 'One typical case; an unpublished one is there for the staff whose work it is',
  success: 200,
  params: storyParams,
  answer: typicalView,
})

export const draftTypicalCase = endpoint({
  id: 'draftTypicalCase',
  method: 'POST',
  path: '/api/typical-cases',
  audience: 'draftTypicalCase',
  summary: 'Make an anonymised story of a closed case; a second person decides on it',
  success: 201,
  body: typicalDraft,
  answer: typicalView,
})

export const changeTypicalCase = endpoint({
  id: 'changeTypicalCase',
  method: 'PATCH',
  path: '/api/typical-cases/{id}',
  audience: 'draftTypicalCase',
  summary: 'Its drafter writes it anew; it waits for a second person again',
  success: 200,
  params: storyParams,
  body: z.extend(typicalStory, { expectedVersion }),
  answer: typicalView,
})

export const reviewTypicalCase = endpoint({
  id: 'reviewTypicalCase',
  method: 'POST',
  path: '/api/typical-cases/{id}/review',
  audience: 'reviewTypicalCase',
  summary: 'A second person publishes it or sends it back with a reason; anyone of them takes it down',
  success: 200,
  params: storyParams,
  body: z.object({
    decision: typicalDecision,
    reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
    expectedVersion,
  }),
  answer: typicalView,
})
