import { Agent, request } from 'node:http'
import { ulid } from 'ulidx'
import { bareClient } from './bare-tables.mjs'
import { reportAt } from './reports.mjs'

/** The clients, in a process of their own: they must not take the server's time. */

const post = (agent, url, token, body) =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(JSON.stringify(body))
    const headers = {
      'content-type': 'application/json',
      'content-length': bytes.length,
      authorization: `Bearer ${token}`,
    }
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
    })
    sent.once('error', reject)
    sent.end(bytes)
  })

const throughServer = ({ address, reports }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const url = new URL('/api/cases', address)
  return async (n) => {
    const status = await post(agent, url, reports.tokens[n % reports.tokens.length], reportAt(reports, n))
    if (status !== 201) throw new Error(`a report was answered with ${status}`)
  }
}

const bareTransactions = ({ store, transaction, id }) => {
  const client = bareClient(store)
  return () => client.transactWriteItems(JSON.parse(transaction.replaceAll(id, ulid())))
}

const WAYS = { server: throughServer, bare: bareTransactions }
let ways = {}

/** As many at a time as there are clients, each its next when the last is answered. */
const round = async (one, clients, milliseconds) => {
  const latencies = []
  const began = performance.now()
  let n = 0
  const client = async () => {
    while (performance.now() - began < milliseconds) {
      const at = performance.now()
      await one(n++)
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { perSecond: (latencies.length * 1000) / (performance.now() - began), latencies }
}

process.on('message', async ({ prepare, way, clients, milliseconds }) => {
  if (prepare) {
    ways = Object.fromEntries(Object.entries(WAYS).map(([name, make]) => [name, make(prepare)]))
    process.send({})
  } else process.send(await round(ways[way], clients, milliseconds))
})
