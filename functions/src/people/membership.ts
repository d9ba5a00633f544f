import type { Store, Write } from '../platform/store'
import { PEOPLE, type PersonRecord } from './table'

/** Whoever is nobody's staff. */
type Membership = 'resident' | 'volunteer'
const MEMBERSHIPS: readonly string[] = ['resident', 'volunteer'] satisfies Membership[]

/**
 * The write that makes a resident a volunteer, or a volunteer a resident again; the next token says so. Undefined for
 * whoever is neither; it does not hold when the role was changed meanwhile.
 */
export const membershipIn =
  (store: Store) =>
  async (personId: string, role: Membership): Promise<Write | undefined> => {
    const person = await store.get<PersonRecord>(PEOPLE, { id: personId }, { consistent: true })
    if (!person || !MEMBERSHIPS.includes(person.role)) return undefined
    return {
      kind: 'update',
      table: PEOPLE,
      key: { id: personId },
      changes: { set: { role } },
      condition: { equals: { role: person.role } },
    }
  }
