import { KINDS_OF_NOTICE } from './notice-kinds'
import { noticePath } from './notice-path'
import { ACTIVITY_NOTICES, type NoticeKind, notice } from './person'

const session = { id: '01S', title: '座谈', startsAt: '2026-12-05T01:30:00.000Z', stationName: '竹岛驿站' }
const told = (kind: NoticeKind) => ({ kind, caseId: '01C', session, bookingId: '01B' })

describe('where a notice leads', () => {
  it('is the desk for what only handlers are told, the case page for what only reporters are told', () => {
    for (const role of ['resident', 'officer'] as const) {
      expect(noticePath(told('caseAssigned'), role)).toBe('desk/case/index?id=01C')
      expect(noticePath(told('caseAccepted'), role)).toBe('resident/case/index?id=01C')
    }
  })

  it('is the desk for staff where both sides are told', () => {
    expect(noticePath(told('caseReopened'), 'officer')).toBe('desk/case/index?id=01C')
    expect(noticePath(told('caseReopened'), 'resident')).toBe('resident/case/index?id=01C')
  })

  it('is the session, one’s ticket for it, or what is owed out of it', () => {
    expect(noticePath(told('sessionCancelled'), 'resident')).toBe('resident/session/index?id=01S')
    expect(noticePath(told('bookingPromoted'), 'resident')).toBe('resident/ticket/index?id=01B')
    expect(noticePath(told('feedbackAsked'), 'resident')).toBe('resident/ticket/index?id=01B')
    expect(noticePath({ kind: 'sessionReminder', session }, 'resident')).toBe('resident/session/index?id=01S')
    expect(noticePath(told('dutyDone'), 'resident')).toBe('resident/topics/index?session=01S')
    expect(noticePath(told('dutyDue'), 'stationKeeper')).toBe('desk/station-duties/index')
  })

  it('is somewhere for every kind that tells of something of one’s own', () => {
    for (const kind of notice.shape.kind.options) {
      const own = !['neighbours', 'everyone'].includes(KINDS_OF_NOTICE[kind].readers)
      expect(noticePath(told(kind), 'resident') !== undefined).toBe(own)
    }
    for (const kind of ACTIVITY_NOTICES) expect(KINDS_OF_NOTICE[kind].moment).toBe('activity')
  })
})
