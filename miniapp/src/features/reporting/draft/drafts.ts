import { type Instant, newId } from '@yizhan/shared/kernel'
import type { Storage } from '@/platform/storage'
import { type Change, changedDraft } from './change-draft'
import { type Draft, type DraftSeed, isEmpty, newDraft } from './draft'

const PREFIX = 'draft.'
/** Typing is written down when it pauses; everything else at once. */
const PAUSE = 300

const TYPED: readonly Change['kind'][] = ['worded', 'placeNoted', 'phoneGiven', 'answered']

export interface Drafts {
  /** The newest first. The same array until something changes. */
  all(): readonly Draft[]
  get(id: string): Draft | undefined
  begin(seed?: DraftSeed): Draft
  change(id: string, change: Change): Draft | undefined
  /** Puts a draft that the sending has moved on. */
  put(draft: Draft): void
  remove(id: string): void
  /** Writes down what is still in memory: the app may end after this. */
  flush(): void
  /** Forgets drafts that were opened and left as they were. */
  tidy(): readonly string[]
  /** False when the device has no room to keep what was written last. */
  isKept(): boolean
  subscribe(listener: () => void): () => void
}

interface DraftsDoors {
  readonly storage: Storage
  readonly now: () => Instant
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'id' in value && 'begunAt' in value && 'answers' in value

const newestFirst = (a: Draft, b: Draft) => b.begunAt.localeCompare(a.begunAt) || b.id.localeCompare(a.id)

const restored = (storage: Storage): Map<string, Draft> => {
  const found = storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => storage.read<unknown>(key))
    .filter(isDraft)
  return new Map(found.map((draft) => [draft.id, draft]))
}

/** Drafts, kept on this device: they survive the app being closed or killed. */
export const makeDrafts = ({ storage, now }: DraftsDoors): Drafts => {
  const listeners = new Set<() => void>()
  const unwritten = new Set<string>()
  let known: Map<string, Draft> | undefined
  let list: readonly Draft[] | undefined
  let kept = true
  let timer: ReturnType<typeof setTimeout> | undefined

  const drafts = () => {
    known ??= restored(storage)
    return known
  }
  const flush = () => {
    clearTimeout(timer)
    for (const id of unwritten) {
      const draft = drafts().get(id)
      if (draft) kept = storage.write(PREFIX + id, draft)
    }
    unwritten.clear()
  }
  const tell = () => {
    list = undefined
    for (const listener of listeners) listener()
  }
  const put = (draft: Draft, typed = false) => {
    drafts().set(draft.id, draft)
    unwritten.add(draft.id)
    if (typed) {
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE)
    } else flush()
    tell()
  }
  const remove = (id: string) => {
    drafts().delete(id)
    unwritten.delete(id)
    storage.remove(PREFIX + id)
    tell()
  }
  return {
    all: () => {
      list ??= [...drafts().values()].sort(newestFirst)
      return list
    },
    get: (id) => drafts().get(id),
    begin: (seed) => {
      const draft = newDraft(newId(), now(), seed)
      put(draft)
      return draft
    },
    change: (id, change) => {
      const before = drafts().get(id)
      if (!before) return undefined
      const after = changedDraft(before, change)
      if (after !== before) put(after, TYPED.includes(change.kind))
      return after
    },
    put: (draft) => put(draft),
    remove,
    flush,
    tidy: () => {
      const empty = [...drafts().values()].filter(isEmpty).map(({ id }) => id)
      for (const id of empty) remove(id)
      return empty
    },
    isKept: () => kept,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
