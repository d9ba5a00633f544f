import { LANGUAGES } from '@yizhan/shared/kernel'
import { ruleText } from './rule-words'

const RULES = {
  'FREQ=MONTHLY;BYDAY=2SA;COUNT=12': [
    '每月第二个周六，共 12 次',
    'Each month on the second Saturday, 12 times',
    '매월 둘째 토요일, 모두 12회',
  ],
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20271231': [
    '每 2 周的周二、周四，到 2027年12月31日',
    'Every 2 weeks on Tuesday, Thursday, until 31 Dec 2027',
    '2주마다 화요일, 목요일, 2027년 12월 31일까지',
  ],
  'FREQ=YEARLY;BYMONTH=3,4;BYDAY=-1FR;COUNT=4': [
    '每年3月、4月最后一个周五，共 4 次',
    'Each year in Mar, Apr on the last Friday, 4 times',
    '매년 3월, 4월 마지막 금요일, 모두 4회',
  ],
  'FREQ=YEARLY;BYMONTH=3;BYDAY=1SA,3SA;UNTIL=20271231': [
    '每年3月第一个、第三个周六，到 2027年12月31日',
    'Each year in Mar on the first, third Saturday, until 31 Dec 2027',
    '매년 3월 첫째, 셋째 토요일, 2027년 12월 31일까지',
  ],
  'FREQ=MONTHLY;BYDAY=1SA,3SU;COUNT=3': [
    'FREQ=MONTHLY;BYDAY=1SA,3SU;COUNT=3',
    'FREQ=MONTHLY;BYDAY=1SA,3SU;COUNT=3',
    'FREQ=MONTHLY;BYDAY=1SA,3SU;COUNT=3',
  ],
  'FREQ=DAILY;COUNT=3': ['FREQ=DAILY;COUNT=3', 'FREQ=DAILY;COUNT=3', 'FREQ=DAILY;COUNT=3'],
}

describe('a rule in words', () => {
  it.each(Object.entries(RULES))('says %s', (rule, said) => {
    expect(LANGUAGES.map((language) => ruleText(rule, language))).toEqual(said)
  })
})
