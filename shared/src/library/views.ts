import * as z from 'zod/mini'
import { type PhotoView, photoView, sign } from '../cases'
import { id } from '../kernel/ids'
import { masked } from '../kernel/masks'
import { instant } from '../kernel/times'
import type { Post } from '../people'
import {
  decisionsOpen,
  mayEditTypical,
  type TypicalCase,
  typicalCase,
  typicalDecision,
  typicalDeed,
} from './typical-case'

/** A published story in a list. */
export const typicalRow = z.object({
  id,
  category: z.string(),
  title: z.string(),
  publishedAt: instant,
  cover: z.optional(photoView),
})
export type TypicalRow = z.infer<typeof typicalRow>

/** A story that is not published, in the desk's list. */
export const typicalDraftRow = z.object({
  id,
  state: typicalCase.shape.state,
  category: z.string(),
  title: z.string(),
  caseNumber: z.string(),
  draftedBy: sign,
  own: z.boolean(),
  changedAt: instant,
})
export type TypicalDraftRow = z.infer<typeof typicalDraftRow>

/** A story as it is read. `desk` is there for the staff whose work it is: where it stands, and what they may do. */
export const typicalView = z.object({
  id,
  category: z.string(),
  title: z.string(),
  wrong: z.string(),
  done: z.string(),
  lawBasis: z.string(),
  before: z.array(photoView),
  after: z.array(photoView),
  publishedAt: z.optional(instant),
  desk: z.optional(
    z.object({
      version: z.number(),
      state: typicalCase.shape.state,
      caseId: id,
      caseNumber: z.string(),
      mayEdit: z.boolean(),
      decisions: z.array(typicalDecision),
      history: z.array(
        z.object({
          at: instant,
          by: sign,
          did: typicalDeed,
          reason: z.optional(z.string()),
        }),
      ),
    }),
  ),
})
export type TypicalView = z.infer<typeof typicalView>

type Links = Readonly<Record<string, PhotoView>>

const seen = (ids: readonly string[], links: Links) => ids.flatMap((photo) => links[photo] ?? [])

export const typicalRowOf = (t: TypicalCase, links: Links): TypicalRow => {
  const [cover] = seen([...t.after, ...t.before], links)
  return {
    id: t.id,
    category: t.category,
    title: masked(t.title),
    publishedAt: t.publishedAt ?? t.changedAt,
    ...(cover ? { cover } : {}),
  }
}

export const typicalDraftRowOf = (t: TypicalCase, reader: Post): TypicalDraftRow => ({
  id: t.id,
  state: t.state,
  category: t.category,
  title: t.title,
  caseNumber: t.caseNumber,
  draftedBy: { role: t.draftedBy.role, sign: t.draftedBy.sign },
  own: t.draftedBy.personId === reader.personId,
  changedAt: t.changedAt,
})

const deskPart = (t: TypicalCase, reader: Post): TypicalView['desk'] => ({
  version: t.version,
  state: t.state,
  caseId: t.caseId,
  caseNumber: t.caseNumber,
  mayEdit: mayEditTypical(t, reader),
  decisions: decisionsOpen(t, reader),
  history: t.history.map(({ by, ...step }) => ({ ...step, by: { role: by.role, sign: by.sign } })),
})

/** `links` are to photos that moderation let through; `reader` is given for staff whose work it is. */
export const typicalViewOf = (t: TypicalCase, links: Links, reader?: Post): TypicalView => ({
  id: t.id,
  category: t.category,
  title: masked(t.title),
  wrong: masked(t.wrong),
  done: masked(t.done),
  lawBasis: masked(t.lawBasis),
  before: seen(t.before, links),
  after: seen(t.after, links),
  ...(t.state === 'published' && t.publishedAt ? { publishedAt: t.publishedAt } : {}),
  ...(reader ? { desk: deskPart(t, reader) } : {}),
})
