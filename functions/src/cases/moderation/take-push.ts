import { afterAnswer, greetWechat, takeWechatPush } from '@yizhan/shared/cases'
import { accepted, refused } from '@yizhan/shared/kernel'
import { implementPublic } from '../../platform/operation'
import type { ModerationDeps } from './deps'
import { makeModerationRecords } from './records'
import { MODERATION } from './table'

/** WeChat sends again, three times, what is not answered with this. */
const TAKEN = 'success'

/** WeChat's door. Who does not know the token is refused; where none is set, nobody is let in. */
export const makeTakePush = ({ store, push }: Pick<ModerationDeps, 'store' | 'push'>) => {
  const records = makeModerationRecords(store)
  return [
    implementPublic(greetWechat, async ({ query: { echostr, ...signature }, now }) =>
      push?.isSigned(signature, now) ? accepted(echostr) : refused('forbidden'),
    ),
    implementPublic(takeWechatPush, async ({ query, body, now }) => {
      if (!push?.isSigned(query, now)) return refused('forbidden')
      const told = push.read(body)
      if (!told.ok) return told
      if (!told.value) return accepted(TAKEN)
      const { traceId, answer } = told.value
      const { items } = await store.query<{ id: string }>({
        table: MODERATION,
        index: 'byTrace',
        hash: traceId,
        limit: 1,
      })
      // It may be faster than our own note of its name: WeChat tells it again.
      if (!items[0]) return refused('notFound')
      await records.change(items[0].id, (record) => afterAnswer(record, answer))
      return accepted(TAKEN)
    }),
  ]
}
