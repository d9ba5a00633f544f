import { checkInText, getCheckInCode } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { readSessionItem } from '../sessions'
import type { BookingDeps } from './deps'
import { makeDoorCodes } from './door-code'
import { maySee } from './read'

/** What the station shows at the door. */
export const makeGetCheckInCode = ({ store, rules, secret, webOrigin }: BookingDeps) =>
  implement(getCheckInCode, async ({ params, caller, now }) => {
    const item = await readSessionItem(store, params.id)
    if (!item || !maySee(caller, 'checkIn', item)) return refused('notFound')
    if (item.record.state === 'cancelled') return refused('sessionCancelled')
    const { codeSeconds: seconds } = (await rules()).checkIn
    const { code, validUntil } = makeDoorCodes(secret, seconds).current(params.id, now)
    return accepted({
      code,
      text: checkInText({ sessionId: params.id, code }, webOrigin),
      validUntil,
      seconds,
    })
  })
