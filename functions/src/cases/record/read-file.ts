import { type CaseRecord, getCaseFile, mayTakeFile } from '@yizhan/shared/cases'
import { accepted, type Document, type Instant, type Outcome, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import type { Limits } from '../../platform/limits'
import { implement } from '../../platform/operation'
import type { CaseStore } from '../case-store'
import type { RuleBook } from '../desk'
import { fullKey } from '../photos/table'
import type { PhotoStorage } from '../ports'
import type { Viewing } from '../read-view'
import type { FileMaker, FilePhoto } from './file/case-file'
import { composeCaseFile } from './file/compose'
import { photosOf } from './file/events'
import { fill, signed } from './file/words'
import { FILE } from './i18n/zh'
import type { Looks } from './looks'

export interface FileDependencies {
  readonly cases: CaseStore
  readonly book: RuleBook
  readonly viewing: Viewing
  readonly looks: Looks
  readonly limits: Limits
  readonly storage: Pick<PhotoStorage, 'read'>
}

interface Making extends FileDependencies {
  readonly maker: FileMaker
}

/** Bytes of a cleaned photo, well above any that is kept. */
const MOST_PHOTO = 20_000_000
/** Bytes of one picture in the file, and of all together: a function's answer ends at six million, a third of it encoding. */
const MOST_PICTURE = 200_000
const MOST_PICTURES = 3_200_000
/** Photos that are read and scaled at a time. */
const AT_ONCE = 4

const picturesOf = async ({ storage, maker }: Making, ids: readonly string[]) => {
  const most = Math.min(MOST_PICTURE, Math.floor(MOST_PICTURES / Math.max(1, ids.length)))
  const pictures: Record<string, FilePhoto['picture']> = {}
  const next = ids.values()
  const work = async () => {
    for (const id of next) {
      const read = await storage.read(fullKey(id), MOST_PHOTO)
      if (read?.ok) pictures[id] = await maker.shrink(read.value, most)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return pictures
}

const made = async (
  d: Making,
  record: CaseRecord,
  copy: boolean,
  caller: Caller,
  now: Instant,
): Promise<Outcome<Document>> => {
  const [events, category, bodies] = await Promise.all([
    d.cases.events(record.id),
    d.book.category(record.category),
    d.book.bodies(),
  ])
  if (!category) throw new Error(`no category ${record.category}`)
  const names = new Map(bodies.map(({ id, name }) => [id, name.zh]))
  const file = composeCaseFile({
    record,
    events,
    category,
    bodyOf: (id) => names.get(id),
    ...(copy ? {} : { looks: await d.looks.of(record.id) }),
    pictures: await picturesOf(d, events.flatMap(photosOf)),
    madeBy: copy ? FILE.reporter : signed(caller),
    madeAt: now,
  })
  const drawn = await d.maker.draw(file)
  if (!drawn.ok) return drawn
  return accepted({ bytes: drawn.value, name: fill(FILE.fileName, { number: record.number }) })
}

/**
 * The file of a case for whoever may read it as staff, which is a look that is written down; its reporter gets a copy.
 * To a follower, who reads it masked, there is none.
 */
export const readFileBy = (maker: FileMaker) => (d: FileDependencies) =>
  implement(getCaseFile, async ({ params, caller, now }) => {
    const seen = await d.viewing.seen(params.id, caller)
    if (!seen.ok) return seen
    const { record, viewer } = seen.value
    if (viewer.as === 'follower') return refused('notFound')
    if (viewer.as === 'staff' && !mayTakeFile(caller.role)) return refused('forbidden')
    const allowed = await d.limits.take('caseFile', caller.personId, now)
    if (!allowed.ok) return allowed
    const copy = viewer.as === 'reporter'
    if (!copy) await d.looks.record(record, caller, 'file', now)
    return made({ ...d, maker }, record, copy, caller, now)
  })
