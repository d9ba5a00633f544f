import * as fc from 'fast-check'
import { makeWechatPush, pushSignature } from './push'

const NOW = '2026-11-23T01:00:00.000Z'
const SECONDS = String(Date.parse(NOW) / 1000)
const push = makeWechatPush('token0token0token', 'wx12b4f63276b14d4c')
const signed = (timestamp = SECONDS, token = 'token0token0token') => ({
  signature: pushSignature(token, timestamp, 'nonce'),
  timestamp,
  nonce: 'nonce',
})

const xml = (suggest: string, more = '') => `<xml>
  <ToUserName><![CDATA[gh_6e306981e699]]></ToUserName><CreateTime>1659967849</CreateTime>
  <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[wxa_media_check]]></Event>
  <appid><![CDATA[wx12b4f63276b14d4c]]></appid><trace_id><![CDATA[62f11967-2b24d27a]]></trace_id>
  <version>2</version>
  <detail><strategy><![CDATA[content_model]]></strategy><errcode>0</errcode>
    <suggest><![CDATA[risky]]></suggest><label>20002</label><prob>90</prob></detail>
  ${more}<errmsg><![CDATA[ok]]></errmsg>
  <result><suggest><![CDATA[${suggest}]]></suggest><label>20008</label></result>
</xml>`

const json = (more: object) =>
  JSON.stringify({
    Event: 'wxa_media_check',
    appid: 'wx12b4f63276b14d4c',
    trace_id: '690b03d2-301f6111',
    errcode: 0,
    detail: [{ strategy: 'content_model', suggest: 'risky' }],
    result: { suggest: 'pass', label: '100' },
    ...more,
  })

describe('the signature', () => {
  it('is WeChat’s: the SHA-1 of token, moment and word in order of letters', () => {
    expect(pushSignature('AAAAA', '1714036504', '1514711492')).toBe(
      'f464b24fc39322e44b38aa78f5edd27bd1441696',
    )
  })

  it('holds for this token for ten minutes, and for nothing else', () => {
    expect(push.isSigned(signed(), NOW)).toBe(true)
    expect(push.isSigned(signed(SECONDS, 'another'), NOW)).toBe(false)
    expect(push.isSigned(signed(), '2026-11-23T01:10:00.000Z')).toBe(true)
    expect(push.isSigned(signed(), '2026-11-23T01:10:01.000Z')).toBe(false)
    expect(push.isSigned(signed('soon'), NOW)).toBe(false)
    expect(push.isSigned({ ...signed(), nonce: 'other' }, NOW)).toBe(false)
  })
})

describe('a message', () => {
  it('in XML tells what was found, whatever its detail says', () => {
    expect(push.read(xml('pass'))).toEqual({
      ok: true,
      value: { traceId: '62f11967-2b24d27a', answer: { state: 'passed' } },
    })
    expect(push.read(xml('risky', '<errcode>0</errcode>'))).toMatchObject({
      value: { answer: { state: 'rejected', reason: 'fraud' } },
    })
  })

  it('in JSON tells the same', () => {
    expect(push.read(json({}))).toMatchObject({
      value: { traceId: '690b03d2-301f6111', answer: { state: 'passed' } },
    })
    expect(push.read(json({ result: { suggest: 'review', label: 20012 } }))).toMatchObject({
      value: { answer: { state: 'review', reason: 'vulgar' } },
    })
  })

  it('of a picture that could not be looked at gives it to a person', () => {
    const notChecked = { value: { answer: { state: 'review', reason: 'notChecked' } } }
    expect(push.read(json({ errcode: -1008 }))).toMatchObject(notChecked)
    expect(push.read(json({ result: undefined }))).toMatchObject(notChecked)
    expect(push.read(xml('pass', '<errcode>-1008</errcode>'))).toMatchObject(notChecked)
  })

  it('about something else, or another app, says nothing', () => {
    expect(push.read(json({ Event: 'subscribe_msg_popup_event' }))).toEqual({ ok: true, value: undefined })
    expect(push.read(json({ appid: 'wx-other' }))).toEqual({ ok: true, value: undefined })
  })

  it('that cannot be read, or names no check, is refused', () => {
    expect(push.read('hello')).toMatchObject({ ok: false, reason: 'malformed' })
    expect(push.read(json({ trace_id: '' }))).toMatchObject({ ok: false, reason: 'malformed' })
  })

  it('never makes the reader fail, whatever comes', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(fc.constantFrom('<xml>', '<detail>', '</detail>', '<result>', '</result>', '<Event>', ']]>'))
        .map((parts) => parts.join('')),
    )
    fc.assert(fc.property(noise, (text) => typeof push.read(text).ok === 'boolean'))
  })
})
