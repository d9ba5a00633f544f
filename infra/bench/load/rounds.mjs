/** As many at a time as there are clients, each its next when the last is answered. */
const round = async (one, clients, milliseconds) => {
  const latencies = []
  const began = performance.now()
  let n = 0
  const client = async (who) => {
    while (performance.now() - began < milliseconds) {
      const at = performance.now()
      await one(n++, who)
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, who) => client(who)))
  return { perSecond: (latencies.length * 1000) / (performance.now() - began), latencies }
}

/** In the process of the clients: prepares each way once, then answers each round that is asked for. */
export const serveRounds = (ways) => {
  let ready = {}
  process.on('message', async ({ prepare, way, clients, milliseconds }) => {
    if (prepare) {
      ready = Object.fromEntries(Object.entries(ways).map(([name, make]) => [name, make(prepare)]))
      process.send({})
    } else process.send(await round(ready[way], clients, milliseconds))
  })
}
