import { Agent, request } from 'node:http'

export const keptAlive = () => new Agent({ keepAlive: true, maxSockets: 100 })

/** The status and the body of the answer. */
export const post = (agent, url, token, body) =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(JSON.stringify(body))
    const headers = {
      'content-type': 'application/json',
      'content-length': bytes.length,
      authorization: `Bearer ${token}`,
    }
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.once('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks) }))
    })
    sent.once('error', reject)
    sent.end(bytes)
  })
