import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bareClient, copyTables } from '../load/bare-tables.mjs'
import { startClients } from '../load/clients.mjs'
import { startRecorder } from '../load/recorder.mjs'
import { call, startServer } from '../server.mjs'
import { median, quantile } from '../statistics.mjs'
import { preparedReports, reportAt } from './reports.mjs'

const CLIENTS = [10, 50]
const ROUNDS = 3
const ROUND = 1_500
const WARM_UP = 1_000

const PREFIX = /yizhan-/g
const BARE = 'bare-'

/** The transaction by which one report was written, recorded on its way to the store. */
const recordReport = async (store, folder) => {
  const recorder = await startRecorder(store)
  const server = await startServer({ DATA_DIR: folder, DYNAMODB_ENDPOINT: recorder.address })
  const reports = await preparedReports(server.address)
  const report = reportAt(reports, 0)
  await call(server.address, reports.tokens[0], 'POST', '/api/cases', report)
  const transaction = recorder.transactions.find((text) => text.includes(report.id))
  await server.stop()
  recorder.stop()
  return { transaction, id: report.id }
}

const prepareBare = async (store, transaction) => {
  const client = bareClient(store)
  const names = new Set(transaction.match(/yizhan-[\w-]+/g))
  await copyTables(client, names, (name) => name.replace(PREFIX, BARE))
  client.destroy()
  return transaction.replaceAll(PREFIX, BARE)
}

/** Until everything that has to happen after the reports has happened; seconds. */
const settled = async (address) => {
  const began = performance.now()
  while ((await call(address, '', 'GET', '/readyz')).outbox.lagSeconds > 0) await pause(50)
  return (performance.now() - began) / 1000
}

const measure = async (clients, address, say) => {
  const results = []
  for (const count of CLIENTS) {
    const rounds = { server: [], bare: [], settling: [] }
    for (let n = 0; n < ROUNDS; n++) {
      rounds.server.push(await clients.round('server', count, ROUND))
      rounds.settling.push(await settled(address))
      rounds.bare.push(await clients.round('bare', count, ROUND))
    }
    const perSecond = (way) => median(rounds[way].map((round) => round.perSecond))
    const late = (way) =>
      quantile(
        rounds[way].flatMap((round) => round.latencies),
        0.99,
      )
    const ratio = median(rounds.server.map(({ perSecond: reached }, n) => reached / rounds.bare[n].perSecond))
    const result = { count, ratio, server: perSecond('server'), bare: perSecond('bare'), p99: late('server') }
    results.push(result)
    say(
      `${count} clients: ${result.server.toFixed(0)} reports/s, p99 ${result.p99.toFixed(0)} ms; ` +
        `bare transactions ${result.bare.toFixed(0)}/s, p99 ${late('bare').toFixed(0)} ms; ratio ${ratio.toFixed(2)}; ` +
        `all told after ${median(rounds.settling).toFixed(1)} s`,
    )
  }
  return results
}

const bench = async (folder, server, say) => {
  const { endpoint: store } = JSON.parse(readFileSync(path.join(folder, 'server/store.pid'), 'utf8'))
  const { transaction, id } = await recordReport(store, path.join(folder, 'recorder'))
  const { TransactItems } = JSON.parse(transaction)
  say(`a report is one transaction of ${TransactItems.length} writes, ${transaction.length} bytes`)
  const clients = await startClients(path.join(import.meta.dirname, 'client.mjs'), {
    address: server.address,
    reports: await preparedReports(server.address),
    store,
    transaction: await prepareBare(store, transaction),
    id,
  })
  try {
    for (const way of ['server', 'bare']) await clients.round(way, CLIENTS[0], WARM_UP)
    await settled(server.address)
    return await measure(clients, server.address, say)
  } finally {
    clients.stop()
  }
}

/** Reports per second through the whole server, against a bare transaction of the same items on the same store. */
export const reportPath = async (say) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-bench-'))
  const server = await startServer({ DATA_DIR: path.join(folder, 'server') })
  try {
    const results = await bench(folder, server, say)
    const figure = results.map(
      (r) =>
        `${r.count} clients ${r.server.toFixed(0)} reports/s p99 ${r.p99.toFixed(0)} ms, bare ${r.bare.toFixed(0)}/s`,
    )
    return { ratio: results.at(-1).ratio, figure: figure.join('; ') }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
