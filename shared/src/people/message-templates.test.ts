import { messageTemplates } from './message-templates'

const words = (text: string) => ({ words: { zh: text, en: text, ko: text } })
const amiss = (moment: string, fields: object) => {
  const read = messageTemplates.safeParse({ [moment]: { fields } })
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the templates of subscription messages', () => {
  it('say what a notice knows, in fields that hold it', () => {
    expect(amiss('progress', { thing1: { says: 'number' }, time3: { says: 'time' } })).toEqual([])
    expect(amiss('area', { thing1: { says: 'place' }, thing2: { says: 'community' } })).toEqual([])
    expect(amiss('activity', { thing1: { says: 'title' }, time2: { says: 'startsAt' } })).toEqual([])
    expect(amiss('summary', { thing1: { says: 'counts' }, phrase2: words('已汇总') })).toEqual([])
  })

  it('name the field that would stay empty', () => {
    expect(amiss('area', { thing1: { says: 'number' } })).toEqual([
      'area.fields.thing1: a notice of area knows no number',
    ])
  })

  it('name the field that WeChat would refuse', () => {
    expect(amiss('progress', { character_string1: { says: 'number' } })).toEqual([
      'progress.fields.character_string1: character_string1 cannot hold number',
    ])
    expect(amiss('progress', { thing1: { says: 'time' } })).toHaveLength(1)
    expect(amiss('activity', { thing1: { says: 'startsAt' } })).toHaveLength(1)
    expect(amiss('progress', { time1: words('now') })).toHaveLength(1)
  })

  it('take a thing of 20 characters and no more, in each language', () => {
    expect(amiss('progress', { thing1: words('字'.repeat(20)) })).toEqual([])
    expect(amiss('progress', { thing1: { words: { zh: '好', en: 'x'.repeat(21), ko: '네' } } })).toEqual([
      'progress.fields.thing1: thing1 takes 1 to 20 characters (en)',
    ])
    expect(amiss('progress', { thing1: words('') })).toHaveLength(1)
  })

  it('know no other moment, and no field that is not WeChat’s', () => {
    expect(amiss('never', {})).not.toEqual([])
    expect(amiss('progress', { 'thing-1': { says: 'number' } })).not.toEqual([])
  })
})
