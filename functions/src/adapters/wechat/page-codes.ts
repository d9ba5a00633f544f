import { accepted, refused } from '@yizhan/shared/kernel'
import type { PageCodes } from '../../activities/papers/ports'
import type { Answer, Request } from './call'
import { isPassing, WechatFault } from './fault'

/** No such page in the mini-program that was released, or none released at all. */
const NO_PAGE = 41030
/** Pixels; printed 9 cm wide, that is more than 300 to the inch. */
const WIDTH = 1280

/** The round codes of pages, as many as one likes. `call` adds the access token. */
export const makePageCodes = (call: (request: Request) => Promise<Answer>): PageCodes => ({
  codeOfPage: async (page, scene) => {
    const name = 'getwxacodeunlimit'
    try {
      const { picture } = await call({
        name,
        path: '/wxa/getwxacodeunlimit',
        body: { scene, page, width: WIDTH },
      })
      if (picture instanceof Uint8Array) return accepted(picture)
      throw new WechatFault(name, undefined, 'no picture in the answer')
    } catch (fault) {
      if (isPassing(fault)) return refused('unavailable')
      const code = fault instanceof WechatFault ? fault.code : undefined
      if (code === NO_PAGE) return accepted(undefined)
      throw fault
    }
  },
})
