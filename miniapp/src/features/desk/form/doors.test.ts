import type { Body } from '@yizhan/shared/cases'
import { sampleDuty } from '../../../../../shared/src/cases/sample'
import { doorsFor, fitting } from './doors'

const body = (id: string, zh: string, phone: string): Body => ({ id, name: { zh, en: id, ko: id }, phone })

const known = {
  duty: sampleDuty,
  bodies: [
    body('police', '公安机关', '12345'),
    body('fire', '消防救援机构', '119'),
    body('petitionOffice', '信访部门', '12345'),
    body('planning', '自然资源和规划部门', '12345'),
    body('market', '市场监管部门', '12345'),
    body('ecology', '生态环境部门', '12369'),
  ],
  station: { id: 'zhudao', name: '竹岛社区城管驿站', phone: '0631-5000000' },
}

const labels = (reason: Parameters<typeof doorsFor>[0], more = {}) =>
  doorsFor(reason, { ...known, ...more }, 'zh').likely.map(({ label }) => label)

describe('the right door', () => {
  it('is an emergency number when there is danger', () => {
    expect(labels('emergency')).toEqual(['110 报警', '119 火警', '120 急救'])
  })

  it('is the petitions office for a petition', () => {
    expect(labels('petition')).toEqual(['信访部门'])
  })

  it('is one’s own station where a word with the reporter is enough', () => {
    expect(doorsFor('notUnderstandable', known, 'zh').likely).toEqual([
      { value: '竹岛社区城管驿站 0631-5000000', label: '竹岛社区城管驿站' },
    ])
  })

  it('is first the body whose duty the case is, and every other one behind it', () => {
    const duty = { ...sampleDuty, whose: 'other' as const, body: body('ecology', '生态环境部门', '12369') }
    const { likely, others } = doorsFor('notOurDuty', { ...known, duty }, 'zh')
    expect(likely[0]).toEqual({ value: '生态环境部门 12369', label: '生态环境部门' })
    expect([...likely, ...others]).toHaveLength(known.bodies.length)
    expect(labels(undefined, { duty })[0]).toBe('生态环境部门')
  })

  it('is forgotten when the reason changes, and kept with every other change', () => {
    const before = { reason: 'emergency', rightDoor: '110 报警' } as const
    expect(fitting<object>(before, { reason: 'petition' })).toEqual({
      reason: 'petition',
      rightDoor: undefined,
    })
    expect(fitting<object>(before, { text: '请拨打 110' })).toEqual({ ...before, text: '请拨打 110' })
  })
})
