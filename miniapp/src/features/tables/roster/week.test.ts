import { instantAt } from '@yizhan/shared/kernel'
import type { Roster } from '@yizhan/shared/stations'
import { weekOf } from './week'

const roster: Roster = {
  stationId: 'zhudao',
  members: [
    {
      personId: 'a',
      role: 'officer',
      sign: '竹岛站 队员1',
      duty: [{ weekdays: [1, 2, 3, 4, 5], from: 510, to: 1050 }],
      onHolidays: [{ from: 600, to: 720 }],
    },
    { personId: 'k', role: 'stationKeeper', sign: '竹岛站 站长', duty: [] },
  ],
  exceptions: [
    { personId: 'a', from: instantAt('2026-10-08', 600), to: instantAt('2026-10-09', 0), onDuty: false },
  ],
}
const calendar = {
  2026: { holidays: ['2026-10-05', '2026-10-06', '2026-10-07'], workdays: ['2026-10-10'], source: '' },
}

it('shows the week from its Monday, with holidays, make-up workdays and who is away', () => {
  const week = weekOf(roster, calendar, '2026-10-08')
  expect(week.map(({ day }) => day)).toEqual([
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
    '2026-10-11',
  ])
  expect(week[0]).toMatchObject({ kind: 'holiday', present: [{ hours: [{ from: 600, to: 720 }] }] })
  expect(week[3]).toMatchObject({ kind: 4, exceptions: [{ sign: '竹岛站 队员1', onDuty: false }] })
  expect(week[4]?.exceptions).toEqual([])
  expect(week[5]).toMatchObject({ kind: 1, makeUp: true, present: [{ sign: '竹岛站 队员1' }] })
  expect(week[6]).toMatchObject({ kind: 7, makeUp: false, present: [] })
})
