import { KINDS_OF_NOTICE, notice, ROLES } from '@yizhan/shared/people'
import { whereTo } from './where-to'

describe('where a notice leads', () => {
  it('is the desk for what only handlers are told, the case page for what only reporters are told', () => {
    for (const role of ROLES) {
      expect(whereTo('caseAssigned', role)).toBe('desk/case/index')
      expect(whereTo('caseAccepted', role)).toBe('resident/case/index')
    }
  })

  it('is the desk for staff where both sides are told', () => {
    expect(whereTo('caseReopened', 'officer')).toBe('desk/case/index')
    expect(whereTo('caseReopened', 'resident')).toBe('resident/case/index')
  })

  it('is somewhere for every kind that tells of a case of one’s own', () => {
    for (const kind of notice.shape.kind.options) {
      const own = !['neighbours', 'everyone'].includes(KINDS_OF_NOTICE[kind].readers)
      expect(whereTo(kind, 'resident') !== undefined).toBe(own)
    }
  })
})
