import { bareTransactions } from '../load/bare-transactions.mjs'
import { keptAlive, post } from '../load/post.mjs'
import { serveRounds } from '../load/rounds.mjs'

/** Every client acts on a case of its own, as an officer who tells what they do. */
const throughServer = ({ address, token, cases }) => {
  const agent = keptAlive()
  const versions = cases.map(({ version }) => version)
  return async (_, who) => {
    const { id } = cases[who]
    const url = new URL(`/api/cases/${id}/actions`, address)
    const act = { action: 'recordProgress', expectedVersion: versions[who], text: '已到现场劝导，明早复查' }
    const { status, body } = await post(agent, url, token, act)
    if (status !== 200) throw new Error(`an action was answered with ${status}: ${body}`)
    versions[who] = JSON.parse(body).version
  }
}

serveRounds({ server: throughServer, bare: bareTransactions })
