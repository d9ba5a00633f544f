import { type Instant, newId } from '@yizhan/shared/kernel'
import type { Store, Write } from '../platform/store'
import { NEWCOMER_SIGNS } from './i18n/signs'
import type { WechatIdentity } from './ports'
import { type IdentityRecord, PEOPLE, type PersonRecord, WECHAT_IDENTITIES } from './table'

/** A person's openId differs between the mini-program and the web; the unionId, where WeChat gives it, does not. */
export type Door = 'miniProgram' | 'web'

const openKey = (door: Door, openId: string) => `${door}:${openId}`
const unionKey = (unionId: string) => `union:${unionId}`

const identityWrite = (identity: string, personId: string): Write => ({
  kind: 'put',
  table: WECHAT_IDENTITIES,
  item: { identity, personId },
  condition: { absent: ['identity'] },
})

/** The identities under which a known person signs in at either door. */
export const identityItems = (personId: string, openId: string): IdentityRecord[] => [
  { identity: openKey('miniProgram', openId), personId },
  { identity: openKey('web', openId), personId },
]

const lookUp = async (store: Store, identity: string | undefined) =>
  identity === undefined
    ? undefined
    : (await store.get<IdentityRecord>(WECHAT_IDENTITIES, { identity }, { consistent: true }))?.personId

const personById = async (store: Store, id: string): Promise<PersonRecord> => {
  const person = await store.get<PersonRecord>(PEOPLE, { id }, { consistent: true })
  if (!person) throw new Error(`an identity names the person ${id}, who is not there`)
  return person
}

const newcomer = (door: Door, { openId }: WechatIdentity, now: Instant): PersonRecord => ({
  id: newId(),
  role: 'resident',
  sign: NEWCOMER_SIGNS.resident,
  consents: [],
  createdAt: now,
  ...(door === 'miniProgram' ? { openId } : {}),
})

/** Keeps the address of subscription messages as WeChat last gave it. */
const withOpenId = async (store: Store, door: Door, openId: string, person: PersonRecord) => {
  if (door !== 'miniProgram' || person.openId === openId) return person
  const changed = await store.update<PersonRecord>(
    PEOPLE,
    { id: person.id },
    { set: { openId } },
    { present: ['id'] },
  )
  return changed ?? person
}

/** As often as two doors and two devices can get in each other's way. */
const ATTEMPTS = 4

/**
 * The one person that an identity belongs to, made when WeChat names somebody new. Conditional writes keep it one:
 * whoever loses a race finds what the winner wrote.
 */
export const personOfIdentity = async (
  store: Store,
  door: Door,
  identity: WechatIdentity,
  now: Instant,
): Promise<PersonRecord> => {
  const open = openKey(door, identity.openId)
  const union = identity.unionId === undefined ? undefined : unionKey(identity.unionId)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [byOpen, byUnion] = await Promise.all([lookUp(store, open), lookUp(store, union)])
    const missing = [...(byOpen ? [] : [open]), ...(union !== undefined && !byUnion ? [union] : [])]
    const known = byOpen ?? byUnion
    const person = known ? await personById(store, known) : newcomer(door, identity, now)
    const writes = missing.map((key) => identityWrite(key, person.id))
    if (!known) writes.push({ kind: 'put', table: PEOPLE, item: person, condition: { absent: ['id'] } })
    if (writes.length === 0 || (await store.commit(writes)).ok)
      return withOpenId(store, door, identity.openId, person)
  }
  throw new Error('an identity could not be settled: too many sign-ins of one person at once')
}
