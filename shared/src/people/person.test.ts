import { ENDPOINTS } from '../api'
import { isStaff, ROLES } from '../kernel/roles'
import { PURPOSES, phone, purpose } from './person'

describe('phone', () => {
  it.each(['13800138000', '19912345678', '0631-5231234', '06315231234', '010-12345678'])(
    'takes %s',
    (text) => {
      expect(phone.safeParse(text).success).toBe(true)
    },
  )

  it.each([
    '',
    '110',
    '1380013800',
    '138001380001',
    '23800138000',
    '138 0013 8000',
    '+8613800138000',
    '0631-523',
  ])('refuses %j', (text) => {
    expect(phone.safeParse(text).success).toBe(false)
  })
})

describe('purposes', () => {
  it('each have a basis, and what rests on a statutory duty is not asked for', () => {
    expect(Object.keys(PURPOSES).sort()).toEqual(purpose.options.toSorted())
    expect(PURPOSES.handling.basis).toBe('statutoryDuty')
    expect(PURPOSES.callBack.basis).toBe('consent')
  })
})

describe('roles', () => {
  it('count nobody from outside the bureau as staff', () => {
    expect(ROLES.filter((who) => !isStaff(who))).toEqual([
      'guest',
      'resident',
      'volunteer',
      'partner',
      'contractorWorker',
      'auditor',
      'administrator',
    ])
  })
})

describe('operations', () => {
  it('have ids and doors of their own', () => {
    const doors = ENDPOINTS.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(doors).size).toBe(doors.length)
    expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length)
  })

  it('say what fills each parameter of their path', () => {
    for (const { path, params } of ENDPOINTS) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const shape = (params as { shape?: Record<string, unknown> } | undefined)?.shape ?? {}
      expect(Object.keys(shape).sort()).toEqual(named.sort())
    }
  })
})
