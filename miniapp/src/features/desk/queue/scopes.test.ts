import { ROLES } from '@yizhan/shared/people'
import { scopesFor } from './scopes'

const post = { stationId: 'zhudao', squadId: 'zhudao-squad' }

describe('the lists of the desk', () => {
  it('are one’s own work first, then as far as one’s post reaches', () => {
    expect(scopesFor({ role: 'officer', ...post })).toEqual(['assigned', 'station'])
    expect(scopesFor({ role: 'stationKeeper', ...post })).toEqual(['assigned', 'station'])
    expect(scopesFor({ role: 'squadLeader', squadId: 'zhudao-squad' })).toEqual(['assigned', 'squad'])
    expect(scopesFor({ role: 'commander' })).toEqual(['assigned', 'district'])
  })

  it('are for reading only where nothing may be done', () => {
    expect(scopesFor({ role: 'auditor' })).toEqual(['district'])
  })

  it('are none for whoever does not work at a desk', () => {
    const none = ROLES.filter((role) => scopesFor({ role, ...post }).length === 0)
    expect(none).toEqual(['guest', 'resident', 'volunteer', 'partner', 'contractorWorker', 'administrator'])
  })
})
