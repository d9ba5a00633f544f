import type { Instant } from '@yizhan/shared/kernel'
import type { Store, Write } from '../platform/store'
import { chosen } from './set-consents'
import { PEOPLE, type PersonRecord } from './table'

/** Whoever is nobody's staff. */
type Membership = 'resident' | 'volunteer'
const MEMBERSHIPS: readonly string[] = ['resident', 'volunteer'] satisfies Membership[]

/**
 * The write that makes a resident a volunteer, with their consent, or a volunteer a resident again, who withdraws it;
 * the next token says so. Undefined for whoever is neither; it does not hold when the role or a consent was changed
 * meanwhile.
 */
export const membershipIn =
  (store: Store) =>
  async (personId: string, role: Membership, now: Instant): Promise<Write | undefined> => {
    const person = await store.get<PersonRecord>(PEOPLE, { id: personId }, { consistent: true })
    if (!person || !MEMBERSHIPS.includes(person.role)) return undefined
    const { consentsVersion = 0, consents } = person
    const choice = { purpose: 'volunteering', granted: role === 'volunteer' } as const
    const unchanged = { role: person.role, ...(consentsVersion > 0 ? { consentsVersion } : {}) }
    return {
      kind: 'update',
      table: PEOPLE,
      key: { id: personId },
      changes: {
        set: { role, consents: chosen(consents, [choice], now), consentsVersion: consentsVersion + 1 },
      },
      condition: { equals: unchanged, ...(consentsVersion > 0 ? {} : { absent: ['consentsVersion'] }) },
    }
  }
