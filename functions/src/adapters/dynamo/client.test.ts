import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeClient } from './client'

describe('the client', () => {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    bodies.push(Buffer.concat(chunks).toString())
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}')
  })
  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('sends a transaction whole and without a ClientRequestToken', async () => {
    const { port } = server.address() as AddressInfo
    const client = makeClient({ region: 'us-east-1', endpoint: `http://127.0.0.1:${port}` })
    const TransactItems = [{ Put: { TableName: 't', Item: { word: { S: '驿站"}' } } } }]
    await client.transactWriteItems({ TransactItems })
    await client.getItem({ TableName: 't', Key: { word: { S: 'x' } } })
    expect(bodies.map((body) => JSON.parse(body))).toEqual([
      { TransactItems },
      { TableName: 't', Key: { word: { S: 'x' } } },
    ])
    client.destroy()
  })
})
