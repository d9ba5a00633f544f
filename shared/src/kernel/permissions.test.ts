import * as fc from 'fast-check'
import { ENDPOINTS } from '../api'
import { PERMISSIONS, type Permission, type Post, reaches, type Scope, scopeOf } from './permissions'
import { isStaff, ROLES, type Role } from './roles'

const NAMES = Object.keys(PERMISSIONS) as Permission[]
const allowedTo = (who: Role): Permission[] => NAMES.filter((permission) => scopeOf(who, permission))
const rolesOf = (permission: Permission): Role[] => ROLES.filter((who) => scopeOf(who, permission))

describe('the permission table', () => {
  it('lets a guest report, track and keep an account, and reach nothing but their own', () => {
    expect(allowedTo('guest').sort()).toEqual(
      ['actOnCase', 'ownAccount', 'readCases', 'reportCase', 'sendPhotos'].sort(),
    )
    for (const permission of allowedTo('guest')) expect(scopeOf('guest', permission)).toBe('own')
  })

  it('never lets residents, volunteers and outside workers reach beyond their own', () => {
    for (const who of ['resident', 'volunteer', 'partner', 'contractorWorker'] as const)
      for (const permission of allowedTo(who)) expect(scopeOf(who, permission)).toBe('own')
  })

  it('gives everybody their own account', () => {
    expect(rolesOf('ownAccount')).toEqual([...ROLES])
  })

  it('lets whoever may report also send photos, read and act on what they reported', () => {
    for (const who of rolesOf('reportCase'))
      for (const permission of ['sendPhotos', 'readCases', 'actOnCase'] as const)
        expect(scopeOf(who, permission)).toBeDefined()
  })

  it('lets nobody act on a case that they may not read', () => {
    const width: Scope[] = ['own', 'station', 'squad', 'district']
    const reach = (who: Role, permission: Permission) => width.indexOf(scopeOf(who, permission) ?? 'own')
    for (const who of rolesOf('actOnCase')) {
      expect(scopeOf(who, 'readCases')).toBeDefined()
      expect(reach(who, 'actOnCase')).toBeLessThanOrEqual(reach(who, 'readCases'))
    }
  })

  it('lets the auditor read every case, touch none, and see no contact; the administrator sees no case at all', () => {
    expect(scopeOf('auditor', 'readCases')).toBe('district')
    for (const permission of ['actOnCase', 'readContact', 'reportCase'] as const)
      expect(scopeOf('auditor', permission)).toBeUndefined()
    for (const permission of ['readCases', 'actOnCase', 'readContact'] as const)
      expect(scopeOf('administrator', permission)).toBeUndefined()
  })

  it('shows a reporter’s contact to staff who answer for the case and their leaders only', () => {
    expect(rolesOf('readContact').every(isStaff)).toBe(true)
    expect(scopeOf('officer', 'readContact')).toBe('own')
    for (const who of ['assistant', 'collector'] as const) expect(scopeOf(who, 'readContact')).toBeUndefined()
  })

  it('is asked by operations that exist, and each permission opens one or a part of one', () => {
    const asked = ENDPOINTS.map(({ audience }) => audience)
    for (const audience of asked)
      if (audience !== 'public' && audience !== 'signedIn') expect(NAMES).toContain(audience)
    expect(NAMES.filter((permission) => !asked.includes(permission))).toEqual(['readContact'])
  })
})

describe('reaches', () => {
  const name = fc.constantFrom<string[]>('a', 'b', 'c')
  const maybe = fc.option(name, { nil: undefined })
  const post: fc.Arbitrary<Post> = fc.record({
    personId: name,
    role: fc.constantFrom(...ROLES),
    stationId: maybe,
    squadId: maybe,
  })
  const thing = fc.record({ stationId: name, squadId: name, people: fc.array(name, { maxLength: 2 }) })

  it('is what the scope says, and always what is one’s own', () => {
    fc.assert(
      fc.property(post, thing, (who, what) => {
        const own = what.people.includes(who.personId)
        expect(reaches(undefined, who, what)).toBe(false)
        expect(reaches('own', who, what)).toBe(own)
        expect(reaches('station', who, what)).toBe(own || who.stationId === what.stationId)
        expect(reaches('squad', who, what)).toBe(own || who.squadId === what.squadId)
        expect(reaches('district', who, what)).toBe(true)
      }),
    )
  })
})
