import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bareClient, copyTables } from '../load/bare-tables.mjs'
import { startClients } from '../load/clients.mjs'
import { startRecorder } from '../load/recorder.mjs'
import { preparedReports, reportAt } from '../report-path/reports.mjs'
import { call, startServer } from '../server.mjs'
import { median, quantile } from '../statistics.mjs'

const CLIENTS = 50
const ROUNDS = 3
const ROUND = 2_000
const WARM_UP = 1_000

const PREFIX = /yizhan-/g
const BARE = 'bare-'

const commander = async (address) =>
  (await call(address, '', 'POST', '/api/sign-in/wechat', { code: 'demo:commander-1' })).token

/** Cases that were accepted, each with the version that its next action has to know. */
const acceptedCases = async (address, count, token) => {
  const reports = await preparedReports(address)
  const cases = []
  for (let n = 0; n < count; n++) {
    const report = reportAt(reports, n)
    const { case: opened } = await call(address, reports.tokens[n % 5], 'POST', '/api/cases', report)
    const accept = { action: 'accept', expectedVersion: opened.version }
    const { version } = await call(address, token, 'POST', `/api/cases/${report.id}/actions`, accept)
    cases.push({ id: report.id, version })
  }
  return cases
}

/** The transaction by which one action was written, recorded on its way to the store. */
const recordAction = async (store, folder) => {
  const recorder = await startRecorder(store)
  const server = await startServer({ DATA_DIR: folder, DYNAMODB_ENDPOINT: recorder.address })
  const token = await commander(server.address)
  const [{ id, version }] = await acceptedCases(server.address, 1, token)
  const act = { action: 'recordProgress', expectedVersion: version, text: '已到现场劝导，明早复查' }
  await call(server.address, token, 'POST', `/api/cases/${id}/actions`, act)
  const transaction = recorder.transactions.findLast(
    (text) => text.includes(id) && text.includes('recordProgress'),
  )
  await server.stop()
  recorder.stop()
  return { transaction, id }
}

/** The same items in tables beside the product's; a new case each time has no version to be compared with. */
const prepareBare = async (store, transaction) => {
  const client = bareClient(store)
  const names = new Set(transaction.match(/yizhan-[\w-]+/g))
  await copyTables(client, names, (name) => name.replace(PREFIX, BARE))
  client.destroy()
  const { TransactItems, ...rest } = JSON.parse(transaction.replaceAll(PREFIX, BARE))
  const items = TransactItems.map((write) => {
    const [
      [
        kind,
        {
          ConditionExpression: _,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
          ...put
        },
      ],
    ] = Object.entries(write)
    return kind === 'Put'
      ? { Put: put }
      : {
          [kind]: {
            ...put,
            ...(names && { ExpressionAttributeNames: names }),
            ...(values && { ExpressionAttributeValues: values }),
          },
        }
  })
  return { transaction: JSON.stringify({ ...rest, TransactItems: items }), items: items.length }
}

const settled = async (address) => {
  while ((await call(address, '', 'GET', '/readyz')).outbox.lagSeconds > 0) await pause(50)
}

const bench = async (folder, server, say) => {
  const { endpoint: store } = JSON.parse(readFileSync(path.join(folder, 'server/store.pid'), 'utf8'))
  const { transaction, id } = await recordAction(store, path.join(folder, 'recorder'))
  const bare = await prepareBare(store, transaction)
  say(`an action is one transaction of ${bare.items} writes, ${transaction.length} bytes`)
  const token = await commander(server.address)
  const cases = await acceptedCases(server.address, CLIENTS, token)
  const clients = await startClients(path.join(import.meta.dirname, 'client.mjs'), {
    address: server.address,
    token,
    cases,
    store,
    transaction: bare.transaction,
    id,
  })
  try {
    const ways = { server: [], bare: [] }
    for (const way of Object.keys(ways)) await clients.round(way, CLIENTS, WARM_UP)
    for (let n = 0; n < ROUNDS; n++)
      for (const [way, rounds] of Object.entries(ways)) {
        await settled(server.address)
        rounds.push(await clients.round(way, CLIENTS, ROUND))
      }
    const late = (way) => ways[way].map(({ latencies }) => quantile(latencies, 0.99))
    const perSecond = (way) => median(ways[way].map((round) => round.perSecond))
    const ratio = median(late('server').map((p99, n) => p99 / late('bare')[n]))
    const figure = ['server', 'bare'].map(
      (way) => `${way} p99 ${median(late(way)).toFixed(0)} ms at ${perSecond(way).toFixed(0)}/s`,
    )
    return { ratio, figure: `${CLIENTS} clients: ${figure.join(', ')}` }
  } finally {
    clients.stop()
  }
}

/** One action (read, rule, transaction) under 50 clients, against a bare transaction of the same items. */
export const action = async (say) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-bench-'))
  const server = await startServer({ DATA_DIR: path.join(folder, 'server') })
  try {
    return await bench(folder, server, say)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
