import { newContent } from '../content/content-form'
import { seriesSeen } from '../testing/sample'
import {
  chosenAgain,
  newSeriesForm,
  ruleIn,
  seriesAmiss,
  seriesChanges,
  seriesFormOf,
  seriesOf,
  withRule,
} from './series-form'

const STATION = { name: '竹岛社区城管驿站', place: { lat: 37.5, lng: 122.12 } }
const content = { ...newContent('cleanUp', STATION), title: '清理楼道', summary: '一起动手' }

describe('a series as it is written', () => {
  it('is read back the same', () => {
    const seen = seriesSeen()
    const plan = seriesOf(seriesFormOf(seen))
    for (const [name, value] of Object.entries(plan ?? {}))
      expect([name, value]).toEqual([name, seen[name as 'rule']])
    expect(seriesChanges(seen, plan ?? seen)).toEqual({})
  })

  it('is monthly, published by itself and moved from holidays where nothing else is said', () => {
    expect(seriesOf(newSeriesForm(content, '2026-12-01'))).toMatchObject({
      rule: 'FREQ=MONTHLY;BYDAY=2SA;COUNT=12',
      startMinute: 540,
      signUpClosesMinutes: 60,
      cancelUntilMinutes: 1440,
      onHoliday: 'nextWorkday',
      publishes: true,
    })
  })

  it('takes hours that are broken, and names what is wrong', () => {
    const form = { ...newSeriesForm(content, '2026-12-01'), closesHours: '1.5' }
    expect(seriesOf(form)?.signUpClosesMinutes).toBe(90)
    expect(
      seriesAmiss({ ...form, firstDay: 'soon', start: '9', lasts: '', count: '0', cancelHours: '-1' }),
    ).toEqual({
      rule: 'needed',
      firstDay: 'dayWrong',
      startMinute: 'timeWrong',
      lasts: 'numberWrong',
      cancelUntilMinutes: 'numberWrong',
    })
  })

  it('writes the rule as words are chosen, and goes back from text where words can say it', () => {
    const form = newSeriesForm(content, '2026-12-01')
    const weekly = withRule(form, { words: { ...form.words, every: 'week', weekdays: [2, 4] }, count: '8' })
    expect(ruleIn(weekly)).toBe('FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8')
    const text = withRule(weekly, { asText: true, rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270131' })
    expect(ruleIn(text)).toBe('FREQ=WEEKLY;BYDAY=MO;UNTIL=20270131')
    expect(chosenAgain(text)).toMatchObject({
      asText: false,
      words: { weekdays: [1], ends: { by: 'day', day: '2027-01-31' } },
    })
    expect(chosenAgain({ ...text, rule: 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=3' })).toBeUndefined()
  })
})
