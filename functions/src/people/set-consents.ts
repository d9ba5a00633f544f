import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import { type Consent, PURPOSES, type Purpose, setConsents } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import type { PeopleDeps } from './deps'
import { PEOPLE, type PersonRecord, personOf } from './table'

interface Choice {
  readonly purpose: Purpose
  readonly granted: boolean
}

/** The consents after these choices; a choice that changes nothing keeps the moment of the earlier one. */
export const chosen = (before: readonly Consent[], choices: readonly Choice[], now: Instant): Consent[] => {
  const kept = new Map(before.map((consent) => [consent.purpose, consent]))
  for (const { purpose, granted } of choices) {
    const { version, basis } = PURPOSES[purpose]
    const known = kept.get(purpose)
    if (known?.granted !== granted || known.version !== version)
      kept.set(purpose, { purpose, version, granted, basis, at: now })
  }
  return [...kept.values()]
}

/** As often as devices of one person can get in each other's way. */
const ATTEMPTS = 6

/** Choices made at once on two devices are all kept: whoever comes second chooses from what the first left. */
const keep = async (store: Store, id: string, choices: readonly Choice[], now: Instant) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await store.get<PersonRecord>(PEOPLE, { id }, { consistent: true })
    if (!before) return refused('unauthenticated')
    const { consentsVersion = 0 } = before
    const changes = {
      set: { consents: chosen(before.consents, choices, now), consentsVersion: consentsVersion + 1 },
    }
    const unchanged =
      consentsVersion === 0
        ? { present: ['id'], absent: ['consentsVersion'] }
        : { equals: { consentsVersion } }
    const after = await store.update<PersonRecord>(PEOPLE, { id }, changes, unchanged)
    if (after) return accepted(personOf(after))
  }
  return refused('unavailable')
}

/** Refuses to withdraw what does not rest on consent (PIPL 13, 15): the screen says why. */
export const setConsentsBy = ({ store }: PeopleDeps) =>
  implement(setConsents, async ({ body, caller, now }) => {
    const errors = body.consents.flatMap(({ purpose, granted }, index) =>
      !granted && PURPOSES[purpose].basis === 'statutoryDuty'
        ? [{ path: `consents.${index}.granted`, reason: 'statutoryDuty' }]
        : [],
    )
    if (errors.length > 0) return refused('fields', { errors })
    return keep(store, caller.personId, body.consents, now)
  })
