import { bareTransactions } from '../load/bare-transactions.mjs'
import { keptAlive, post } from '../load/post.mjs'
import { serveRounds } from '../load/rounds.mjs'
import { reportAt } from './reports.mjs'

const throughServer = ({ address, reports }) => {
  const agent = keptAlive()
  const url = new URL('/api/cases', address)
  return async (n) => {
    const token = reports.tokens[n % reports.tokens.length]
    const { status } = await post(agent, url, token, reportAt(reports, n))
    if (status !== 201) throw new Error(`a report was answered with ${status}`)
  }
}

serveRounds({ server: throughServer, bare: bareTransactions })
