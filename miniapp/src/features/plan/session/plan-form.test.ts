import { newId } from '@yizhan/shared/kernel'
import { contentAmiss, contentFormOf, contentOf, newContent, withKind } from '../content/content-form'
import { sessionSeen } from '../testing/sample'
import { changesOf, movesPeople, planFormOf, planOf } from './plan-form'
import { originText, readProposal } from './proposal'
import { newTimes, timesAmiss, timesFormOf, timesOf, withTimes } from './times-form'

const NOW = '2026-11-25T02:00:00.000Z'
const PLACE = { lat: 37.5, lng: 122.12 }
const plan = () => {
  const made = planOf(planFormOf(sessionSeen()))
  if (!made) throw new Error('the sample is amiss')
  return made
}

describe('the content of a session as it is written', () => {
  it('is read back the same', () => {
    const seen = sessionSeen({
      bring: '手套',
      translations: { en: { title: 'Volunteer day', summary: 'Clean-up' } },
      volunteerRoles: [{ name: '引导', needed: 3 }],
    })
    const content = contentOf(contentFormOf(seen))
    for (const [name, value] of Object.entries(content ?? {}))
      expect([name, value]).toEqual([name, seen[name as 'title']])
    expect(content?.volunteerRoles).toEqual([{ name: '引导', needed: 3 }])
  })

  it('is at the station where nothing else is said, and says what is missing', () => {
    const form = newContent('cleanUp', { name: '竹岛社区城管驿站', place: PLACE })
    expect(contentAmiss(form)).toEqual({ title: 'needed', summary: 'needed' })
    expect(contentOf(form)).toBeUndefined()
    expect(contentOf({ ...form, title: ' 清理楼道 ', summary: '一起动手' })).toMatchObject({
      title: '清理楼道',
      venue: { name: '竹岛社区城管驿站', place: PLACE },
      quotas: { residents: 20, volunteers: 0 },
    })
  })

  it('names what is no number, a role without a name, a translation without a title', () => {
    const form = {
      ...contentFormOf(sessionSeen()),
      residents: '二十',
      roles: [{ name: '', needed: '2' }],
      foreign: { en: { title: '', summary: 'Clean-up' }, ko: { title: '', summary: '' } },
    }
    expect(contentAmiss(form)).toEqual({
      'quotas.residents': 'numberWrong',
      'volunteerRoles.0.name': 'needed',
      'translations.en.title': 'needed',
    })
  })

  it('counts another kind on its own front, unless another one was chosen', () => {
    const form = newContent('cleanUp')
    expect(withKind(form, 'lawEducation').front).toBe('law')
    expect(withKind({ ...form, front: 'volunteering' }, 'lawEducation').front).toBe('volunteering')
  })
})

describe('the times of a session as they are written', () => {
  it('begin next Saturday, with windows that follow from the start', () => {
    expect(timesOf(newTimes(NOW))).toEqual({
      startsAt: '2026-11-28T01:00:00.000Z',
      endsAt: '2026-11-28T03:00:00.000Z',
      signUpFrom: '2026-11-14T01:00:00.000Z',
      signUpUntil: '2026-11-28T00:00:00.000Z',
      cancelUntil: '2026-11-27T01:00:00.000Z',
    })
  })

  it('take the windows along until those were written by hand', () => {
    const moved = withTimes(newTimes(NOW), { day: '2026-12-05', from: '14:00', to: '16:00' })
    expect(moved.closes).toEqual({ day: '2026-12-05', time: '13:00' })
    const own = withTimes(moved, { own: true, closes: { day: '2026-12-04', time: '18:00' } })
    expect(withTimes(own, { day: '2026-12-12' }).closes).toEqual({ day: '2026-12-04', time: '18:00' })
    expect(withTimes(own, { own: false }).closes).toEqual({ day: '2026-12-05', time: '13:00' })
  })

  it('say what is no day, no time, or ends before it starts', () => {
    const form = {
      ...newTimes(NOW),
      day: '2026-02-30',
      to: '08:00',
      cancel: { day: '2026-11-27', time: '25' },
    }
    expect(timesAmiss(form)).toEqual({ 'start.day': 'dayWrong', end: 'endWrong', 'cancel.time': 'timeWrong' })
    expect(timesOf(form)).toBeUndefined()
  })

  it('are read back the same', () => {
    const seen = sessionSeen()
    expect(timesOf(timesFormOf(seen))).toMatchObject({
      startsAt: seen.startsAt,
      cancelUntil: seen.cancelUntil,
    })
  })
})

describe('a change of a session', () => {
  it('holds only what was changed here', () => {
    const before = plan()
    expect(changesOf(before, { ...before })).toEqual({})
    expect(changesOf(before, { ...before, title: '周日志愿者进社区' })).toEqual({ title: '周日志愿者进社区' })
  })

  it('takes away what was there and need not be', () => {
    const full = { ...plan(), bring: '手套', pictureId: newId(), translations: { en: { title: 'Day' } } }
    expect(changesOf(full, plan())).toEqual({ bring: null, pictureId: null, translations: null })
  })

  it('moves people when its time or place is another', () => {
    const before = plan()
    const later = changesOf(before, { ...before, endsAt: '2036-12-06T04:00:00.000Z' })
    expect([movesPeople(later), movesPeople({ venue: before.venue }), movesPeople({ title: '' })]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('a hot spot in an address', () => {
  it('is read back, and anything else is nothing', () => {
    const spot = {
      category: '06027',
      centre: PLACE,
      cases: 3,
      open: 1,
      caseIds: ['01JDQ7ZZ00000000000000000A', '01JDQ7ZZ00000000000000000B'],
      suggests: 'cleanUp' as const,
      lastAt: NOW,
    }
    expect(readProposal(originText(spot))).toEqual({
      origin: { category: '06027', caseIds: spot.caseIds },
      kind: 'cleanUp',
      place: PLACE,
    })
    expect(readProposal(undefined)).toBeUndefined()
    expect(readProposal('06027~party~37,122~a')).toBeUndefined()
    expect(readProposal('06027~cleanUp~somewhere~a')).toBeUndefined()
  })
})
