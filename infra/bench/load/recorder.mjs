import { createServer } from 'node:http'

/** Stands between a server and its store, and keeps the transactions that pass. */
export const startRecorder = async (store) => {
  const transactions = []
  const server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (String(request.headers['x-amz-target']).endsWith('TransactWriteItems'))
      transactions.push(body.toString())
    const { host, connection, ...headers } = request.headers
    const answer = await fetch(store, {
      method: request.method,
      headers,
      ...(body.length > 0 ? { body } : {}),
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { 'content-encoding': _, ...answered } = Object.fromEntries(answer.headers)
    response.writeHead(answer.status, { ...answered, 'content-length': bytes.length }).end(bytes)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    transactions,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
