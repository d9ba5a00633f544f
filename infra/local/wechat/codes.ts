import { randomBytes } from 'node:crypto'
import { WechatRefusal } from './errors'
import type { AppKind } from './identities'

export interface Codes {
  /** A code that is good once, for five minutes, in one app. */
  issue(app: AppKind, personId: string): string
  /** The person it was issued for. Refused as invalidCode (40029) or codeUsed (40163), as WeChat does. */
  redeem(app: AppKind, code: string): string
}

const LIFE = 5 * 60_000
const DEMO = /^demo:([\w-]{1,60})$/

interface Issued {
  readonly app: AppKind
  readonly personId: string
  readonly until: number
  used: boolean
}

/** Besides issued codes, `demo:<personId>` is good any number of times: the stand-in's own way, for demo people only. */
export const makeCodes = (demoPeople: ReadonlySet<string>, epochNow: () => number): Codes => {
  const issued = new Map<string, Issued>()
  const forgetOld = () => {
    for (const [code, { until }] of issued) if (until < epochNow()) issued.delete(code)
  }
  return {
    issue: (app, personId) => {
      forgetOld()
      const code = `0${randomBytes(24).toString('base64url')}`
      issued.set(code, { app, personId, until: epochNow() + LIFE, used: false })
      return code
    },
    redeem: (app, code) => {
      const demo = DEMO.exec(code)?.[1]
      if (demo !== undefined && demoPeople.has(demo)) return demo
      const found = issued.get(code)
      if (!found || found.app !== app || found.until < epochNow()) throw new WechatRefusal('invalidCode')
      if (found.used) throw new WechatRefusal('codeUsed')
      found.used = true
      return found.personId
    },
  }
}
