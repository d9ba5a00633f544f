import { makeWechatPush } from '@yizhan/functions/adapters/wechat/push'
import type { PushedAnswer } from '@yizhan/functions/cases/moderation/ports'
import { makeContentCheck, verdictOf } from './content-check'
import { WechatRefusal } from './errors'
import { identityIn } from './identities'

const NOW = '2026-11-23T01:00:00.000Z'
const { openId } = identityIn('wx1', 'resident-1')
const product = makeWechatPush('TokenOfTheTests0', 'wx1')

/** A picture that the stand-in answers so. */
const pictureWith = (wanted: string): Uint8Array => {
  for (let n = 0; n < 10_000; n++) {
    const picture = new TextEncoder().encode(`picture ${n}`)
    const verdict = verdictOf(picture)
    if ((verdict === 'never' ? verdict : verdict.suggest) === wanted) return picture
  }
  throw new Error(`no picture with ${wanted}`)
}

const start = (picture: Uint8Array | undefined, refusals = 0) => {
  const told: PushedAnswer[] = []
  let tries = 0
  let taken: () => void
  const done = new Promise<void>((resolve) => {
    taken = resolve
  })
  const checks = makeContentCheck({
    pushToken: 'TokenOfTheTests0',
    epochNow: () => Date.parse(NOW),
    wait: 1,
    fetchPicture: async () =>
      picture ? new Response(picture as BodyInit) : new Response(null, { status: 404 }),
    deliver: (path, init) => {
      tries++
      const query = Object.fromEntries(new URL(path, 'http://here').searchParams) as never
      expect(product.isSigned(query, NOW)).toBe(true)
      if (tries <= refusals) return new Response(null, { status: 404 })
      const read = product.read(String(init.body))
      if (read.ok && read.value) told.push(read.value)
      taken()
      return new Response('success')
    },
  })
  const text = (content: string) => checks.text({ openid: openId, scene: 3, version: 2, content })
  const show = (more = {}) =>
    checks.picture('wx1', {
      openid: openId,
      scene: 3,
      version: 2,
      media_type: 2,
      media_url: 'http://here/1.jpg',
      ...more,
    })
  return { text, show, told, done, tries: () => tries }
}

describe('the stand-in’s text check', () => {
  it('passes what is plain, marks what its list says', () => {
    const { text } = start(undefined)
    expect(text('占道经营').result).toEqual({ suggest: 'pass', label: 100 })
    expect(text('我要上访').result).toEqual({ suggest: 'review', label: 20001 })
    expect(text('楼上赌博').result).toEqual({ suggest: 'risky', label: 20006 })
  })

  it('refuses an empty text and one that is too long', () => {
    const { text } = start(undefined)
    for (const content of ['', 'a'.repeat(2_501)]) expect(() => text(content)).toThrow(WechatRefusal)
  })
})

describe('the stand-in’s picture check', () => {
  it.each([
    ['pass', { state: 'passed' }],
    ['review', { state: 'review', reason: 'other' }],
    ['risky', { state: 'rejected', reason: 'pornography' }],
  ])('tells %s under the name it gave', async (suggest, answer) => {
    const { show, told, done } = start(pictureWith(suggest))
    const { trace_id: traceId } = show()
    expect(told).toEqual([])
    await done
    expect(told).toEqual([{ traceId, answer }])
  })

  it('tells of a picture that it cannot fetch as of one not checked', async () => {
    const { show, told, done } = start(undefined)
    show()
    await done
    expect(told).toMatchObject([{ answer: { state: 'review', reason: 'notChecked' } }])
  })

  it('tells again what was not taken, three times in all', async () => {
    const { show, done, tries, told } = start(pictureWith('pass'), 2)
    show()
    await done
    expect([tries(), told.length]).toEqual([3, 1])
  })

  it('never tells of some', async () => {
    const { show, tries } = start(pictureWith('never'))
    show()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(tries()).toBe(0)
  })

  it('refuses a picture of nobody, and an address that is none', () => {
    const { show } = start(undefined)
    for (const more of [
      { openid: 'x' },
      { media_url: '/1.jpg' },
      { media_type: 1 },
      { version: 1 },
      { scene: 9 },
    ])
      expect(() => show(more)).toThrow(WechatRefusal)
  })
})
