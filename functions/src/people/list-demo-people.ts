import { accepted } from '@yizhan/shared/kernel'
import { listDemoPeople } from '@yizhan/shared/people'
import { implementPublic } from '../platform/operation'
import type { DemoPerson } from './deps'

export const listDemoPeopleBy = (demo: readonly DemoPerson[]) =>
  implementPublic(listDemoPeople, async () =>
    accepted({ items: demo.map(({ id, role, sign }) => ({ id, role, sign })) }),
  )
