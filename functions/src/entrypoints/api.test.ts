import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { LambdaEvent } from 'hono/aws-lambda'
import { cloudEnvironment, eventNamed } from '../../test/cloud'
import { writeNoticeSettings } from '../../test/people'
import { startStore } from '../../test/store'
import { TABLES } from './compose'

type Handler = (event: LambdaEvent) => Promise<APIGatewayProxyStructuredResultV2>

let running: Awaited<ReturnType<typeof startStore>>
let api: Handler
let photos: Handler
const before = process.env

beforeAll(async () => {
  running = await startStore(TABLES)
  await writeNoticeSettings(running.store)
  process.env = { ...before, ...cloudEnvironment(running.endpoint) }
  api = (await import('./api')).handler as unknown as Handler
  photos = (await import('./photos')).handler as unknown as Handler
})
afterAll(async () => {
  process.env = before
  await running.stop()
})

const bodyOf = ({ body = '' }: APIGatewayProxyStructuredResultV2) => JSON.parse(body)

const signedIn = async (event: LambdaEvent): Promise<LambdaEvent> => {
  const { token } = bodyOf(await api(eventNamed('guest-sign-in')))
  return { ...event, headers: { ...event.headers, authorization: `Bearer ${token}` } } as LambdaEvent
}

describe('the API function', () => {
  it('answers an HTTP event with text, a tag and a request id', async () => {
    const answer = await api(eventNamed('client-settings'))
    expect(answer).toMatchObject({
      statusCode: 200,
      isBase64Encoded: false,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        etag: expect.stringMatching(/^"[\w-]+"$/),
        'x-request-id': expect.any(String),
      },
    })
    expect(bodyOf(answer)).toMatchObject({ demo: false, webSignIn: { appId: 'wxabcdef1234567890' } })
  })

  it('writes into the tables that its environment names', async () => {
    const answer = await api(eventNamed('guest-sign-in'))
    expect(answer.statusCode).toBe(200)
    expect(bodyOf(answer)).toMatchObject({ token: expect.any(String), person: { role: 'guest' } })
  })

  it('tells a body that is no JSON as a problem, in the caller’s language', async () => {
    const answer = await api(eventNamed('body-unreadable'))
    expect(answer).toMatchObject({
      statusCode: 400,
      isBase64Encoded: false,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    })
    expect(bodyOf(answer)).toMatchObject({
      reason: 'malformed',
      title: expect.stringMatching(/\p{Script=Han}/u),
    })
  })

  it('has no photo operations: they are the photos function’s', async () => {
    const announced = await signedIn(eventNamed('photo-announced'))
    expect((await api(announced)).statusCode).toBe(404)
    const answer = await photos(announced)
    expect(answer.statusCode).toBe(201)
    const { method, url } = bodyOf(answer).upload
    expect(method).toBe('PUT')
    expect(url).toMatch(/^https:\/\/yizhan-photos\.s3\.cn-north-1\.amazonaws\.com\.cn\/incoming\/01JDK7V9/)
  })
})
