import { VOLUNTEERS, volunteerItem } from '@yizhan/functions/activities/index'
import { identityItems, PEOPLE, WECHAT_IDENTITIES } from '@yizhan/functions/people/index'
import type { Write } from '@yizhan/functions/platform/store'
import { STATIONS, stationItem } from '@yizhan/functions/stations/index'
import type { Huancui } from '../../data'

/** The openIds under which WeChat knows a person at either door. */
export type OpenIds = (personId: string) => { readonly miniProgram: string; readonly web: string }

/** What a new version of the data always replaces: nobody changes stations by hand. */
export const stationWrites = ({ stations, divisions }: Huancui): Write[] =>
  stations.map((station) => ({
    kind: 'put',
    table: STATIONS,
    item: stationItem(divisions.district.code, station),
  }))

/** The demo volunteers, as they are until they change it themselves. */
export const volunteerWrites = ({ volunteers }: Huancui): Write[] =>
  volunteers.map((volunteer) => ({
    kind: 'put',
    table: VOLUNTEERS,
    item: volunteerItem(volunteer),
    condition: { absent: ['personId'] },
  }))

/** What is written where it is missing and otherwise left as it is: a person’s language and consents are their own. WeChat knows the demo people. */
export const peopleWrites = ({ people, demo }: Huancui, openIds: OpenIds): Write[] => {
  const [openKeys, webKeys] = [0, 1]
  const known = new Set(demo.people.map(({ id }) => id))
  const identities = demo.people.flatMap(({ id }) => {
    const { miniProgram, web } = openIds(id)
    return [identityItems(id, miniProgram)[openKeys], identityItems(id, web)[webKeys]]
  })
  return [
    ...people.map(
      (person): Write => ({
        kind: 'put',
        table: PEOPLE,
        item: known.has(person.id) ? { ...person, openId: openIds(person.id).miniProgram } : person,
        condition: { absent: ['id'] },
      }),
    ),
    ...identities.flatMap((item): Write[] =>
      item ? [{ kind: 'put', table: WECHAT_IDENTITIES, item, condition: { absent: ['identity'] } }] : [],
    ),
  ]
}
