import { type CaseRecord, type Look, recordRules, type Seen } from '@yizhan/shared/cases'
import { type Instant, toEpoch } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { everyItem } from '../../platform/every-item'
import type { Settings } from '../../platform/settings'
import type { Store } from '../../platform/store'
import { AUDIT, type LookRecord } from './table'

/** Looks that a process knows to be written down: some hundred bytes each. */
const MOST_KNOWN = 10_000
const DAY = 86_400

/** The second after which an entry written now may vanish. */
export const vanishesAt = async (settings: Settings, now: Instant): Promise<number> => {
  const { keepDays } = await settings.read('record', recordRules)
  return Math.ceil(toEpoch(now) / 1000) + keepDays * DAY
}

/** `2026-11-24T01` */
const hourOf = (at: Instant) => at.slice(0, 13)

type Seeable = Pick<CaseRecord, 'id' | 'number'>

export interface Looks {
  /** Writes down that somebody looks, before they see it: once for each person, case, kind and hour. */
  record(c: Seeable, by: Caller, seen: Seen, now: Instant): Promise<void>
  /** Every look at a case, oldest first. */
  of(caseId: string): Promise<LookRecord[]>
}

export const lookOf = ({ id, at, by, seen }: LookRecord): Look => ({
  id,
  at,
  sign: by.sign,
  role: by.role,
  seen,
})

/** What staff looked at. The first look of an hour costs one write; the others find it done, here or in the store. */
export const makeLooks = (store: Store, settings: Settings): Looks => {
  const known = new Set<string>()
  const remember = (id: string) => {
    known.add(id)
    const [oldest] = known
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  }
  return {
    record: async (c, { personId, role, sign }, seen, now) => {
      const id = `${c.id}#${personId}#${seen}#${hourOf(now)}`
      if (known.has(id)) return
      const look: LookRecord = {
        id,
        caseId: c.id,
        number: c.number,
        personId,
        by: { party: 'staff', role, sign },
        at: now,
        kind: 'look',
        seen,
      }
      const item = { ...look, vanishesAt: await vanishesAt(settings, now) }
      await store.put(AUDIT, item, { absent: ['id'] })
      remember(id)
    },
    of: (caseId) =>
      everyItem<LookRecord>(store, { table: AUDIT, index: 'byCase', hash: caseId, where: { kind: 'look' } }),
  }
}
