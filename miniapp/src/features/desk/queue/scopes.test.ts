import { ROLES, worksAtDesk } from '@yizhan/shared/people'
import { scopesFor } from './scopes'

const post = { stationId: 'zhudao', squadId: 'zhudao-squad' }

describe('the lists of the desk', () => {
  it('are one’s own work first, then as far as one’s post reaches', () => {
    expect(scopesFor({ role: 'officer', ...post })).toEqual(['assigned', 'station'])
    expect(scopesFor({ role: 'stationKeeper', ...post })).toEqual(['assigned', 'station'])
    expect(scopesFor({ role: 'squadLeader', squadId: 'zhudao-squad' })).toEqual(['assigned', 'squad'])
    expect(scopesFor({ role: 'commander' })).toEqual(['assigned', 'district'])
  })

  it('are the tasks alone of those who help', () => {
    expect(scopesFor({ role: 'partner', ...post })).toEqual(['assigned'])
    expect(scopesFor({ role: 'contractorWorker' })).toEqual(['assigned'])
  })

  it('begin with the station for whoever checks, and with the district for whoever is given no work', () => {
    expect(scopesFor({ role: 'collector', stationId: 'zhudao' })).toEqual(['station', 'assigned'])
    expect(scopesFor({ role: 'bureauLeader' })).toEqual(['district'])
  })

  it('are for reading only where nothing may be done', () => {
    expect(scopesFor({ role: 'auditor' })).toEqual(['district'])
  })

  it('are there for exactly those who have a desk', () => {
    for (const role of ROLES) expect(scopesFor({ role, ...post }).length > 0).toBe(worksAtDesk(role))
    const none = ROLES.filter((role) => !worksAtDesk(role))
    expect(none).toEqual(['guest', 'resident', 'volunteer', 'administrator'])
  })
})
