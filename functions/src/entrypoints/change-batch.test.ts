import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { eventNamed } from '../../test/cloud'
import { startStore } from '../../test/store'
import { fromAttributes, restored } from '../adapters/dynamo/item'
import { DEAD_LETTERS, makeOutbox, OUTBOX, type Outbox, type Waiting } from '../platform/outbox'
import { makeChangeBatch } from './change-batch'

const NOW = '2026-11-24T01:30:01.000Z'
const now = () => NOW
const log = () => undefined
const changes = () => eventNamed<DynamoDBStreamEvent>('outbox-changes')
const sequenceOf = (record: DynamoDBRecord | undefined) => record?.dynamodb?.SequenceNumber
const imageOf = ({ dynamodb }: DynamoDBRecord) =>
  restored<Waiting>(OUTBOX, fromAttributes(dynamodb!.NewImage as never))
const readable = ({ eventName, dynamodb }: DynamoDBRecord) =>
  eventName === 'INSERT' && dynamodb?.NewImage?.about

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([OUTBOX, DEAD_LETTERS])
})
afterAll(() => running.stop())

const waitingIn = async (outbox: Outbox) =>
  (await Promise.all([0, 1, 2, 3].map((shard) => outbox.due(shard, '2027-01-01T00:00:00.000Z', 50)))).flat()

describe('a batch of changes of the outbox', () => {
  it('acts on new facts only, and reports exactly the record that failed', async () => {
    const { Records } = changes()
    for (const record of Records.filter(readable)) await running.store.put(OUTBOX, { ...imageOf(record) })
    const told: string[] = []
    const caseStepped = async ({ id }: { id: string }) => {
      told.push(id)
    }
    const outbox = makeOutbox(running.store, { caseStepped }, log)
    const answer = await makeChangeBatch({ outbox, now, log })({ Records })
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: sequenceOf(Records[1]) }] })
    expect(told.sort()).toEqual(['case-a@1', 'case-b@1'])
    expect(await waitingIn(outbox)).toMatchObject([{ id: 'case-c@1', attempts: 2 }])
  })

  it('leaves a fact whose handler fails to the outbox, which tries it again later', async () => {
    const { Records } = changes()
    const [first] = Records
    await running.store.put(OUTBOX, { ...imageOf(first!) })
    const failing = makeOutbox(running.store, { caseStepped: () => Promise.reject(new Error('away')) }, log)
    const answer = await makeChangeBatch({ outbox: failing, now, log })({ Records: [first!] })
    expect(answer).toEqual({ batchItemFailures: [] })
    expect(await waitingIn(failing)).toContainEqual(expect.objectContaining({ id: 'case-a@1', attempts: 1 }))
  })

  it('leaves a fact that is filed for later to the tick', async () => {
    const Records = changes().Records.filter(readable)
    const handled: string[] = []
    const outbox: Pick<Outbox, 'handle'> = { handle: async ({ id }) => handled.push(id) > 0 }
    const earlier = () => '2026-11-23T01:30:00.000Z'
    const answer = await makeChangeBatch({ outbox, now: earlier, log })({ Records })
    expect([answer, handled]).toEqual([{ batchItemFailures: [] }, []])
  })

  it('reports each record that the store did not let it keep', async () => {
    const Records = changes().Records.filter(readable)
    const away: Pick<Outbox, 'handle'> = {
      handle: ({ id }) =>
        id === 'case-b@1' ? Promise.reject(new Error('store is away')) : Promise.resolve(true),
    }
    const answer = await makeChangeBatch({ outbox: away, now, log })({ Records })
    const failed = Records.find((record) => imageOf(record).id === 'case-b@1')
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: sequenceOf(failed) }] })
  })
})
