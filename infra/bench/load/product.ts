import { composeProduct, type Product } from '@yizhan/functions/entrypoints/compose'
import type { QueryPlan, Store } from '@yizhan/functions/platform/store'
import { accepted, refused } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { loadDistrict } from '../../local/seed/load-district'

export interface Measured {
  readonly product: Product
  setNow(at: string): void
  /** What the store was asked since the last time. */
  queries(): number
  /** Transactions that did not hold since the last time. */
  lost(): number
}

const huancui = loadHuancui()

/** The product on this store, with its clock in hand and its questions counted. */
export const productOn = async (store: Store, start: string): Promise<Measured> => {
  await loadDistrict(
    store,
    huancui,
    (id) => ({ miniProgram: id, web: id }),
    () => undefined,
  )
  let now = start
  let asked = 0
  let lost = 0
  const counted: Store = {
    ...store,
    commit: async (writes) => {
      const committed = await store.commit(writes)
      if (!committed.ok) lost++
      return committed
    },
    query: (plan: QueryPlan) => {
      asked++
      return store.query(plan)
    },
  }
  const nothing = async () => undefined
  const product = composeProduct({
    store: counted,
    wechat: {
      identityOfMiniProgram: async (code) => accepted({ openId: code.replace('demo:', '') }),
      identityOfWeb: async () => refused('codeInvalid'),
      sendSubscribeMessage: async () => true,
      checkText: nothing,
      submitPicture: nothing,
      codeOfPage: async () => refused('unavailable'),
    },
    client: { webSignIn: { authorizeUrl: '', appId: '' }, templates: {}, mapTilesUrl: null },
    storage: {
      upload: async () => refused('unavailable') as never,
      read: nothing,
      write: nothing,
      delete: nothing,
      links: async () => ({}),
    },
    log: () => undefined,
    secret: 'a-bench-keeps-no-secret-0123456789',
    addressOf: () => '192.0.2.1',
    epochNow: () => Date.parse(now),
  })
  return {
    product,
    setNow: (at) => {
      now = at
    },
    queries: () => {
      const count = asked
      asked = 0
      return count
    },
    lost: () => {
      const count = lost
      lost = 0
      return count
    },
  }
}
