import { getPublicCase, publicDetailOf, standingOf } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implementPublic } from '../../platform/operation'
import type { PublicDeps } from './deps'

/** By its number. A case that was declined, merged or withdrawn, or came to nothing, is not there. */
export const readPublicCaseBy = ({ cases, publicity, photos }: PublicDeps) =>
  implementPublic(getPublicCase, async ({ params, now }) => {
    const found = await cases.findByNumber(params.number)
    if (!found || !standingOf(found)) return refused('notFound')
    const [events, open, texts] = await Promise.all([
      cases.events(found.id),
      publicity.publicPhotosOf([found]),
      publicity.publicTextsOf([found.id]),
    ])
    const links = await photos.linksOf([...open], now)
    const seen = (ids: readonly string[]) => ids.flatMap((id) => links[id] ?? [])
    const detail = publicDetailOf(found, events, {
      text: texts.has(found.id),
      photos: seen(found.photos),
      afterPhotos: seen(found.afterPhotos),
    })
    return detail ? accepted(detail) : refused('notFound')
  })
