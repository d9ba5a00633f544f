/** What Lambda does at a cold start: load the function, hand it the event, pass its answer on. */
const [, , bundle, event] = process.argv
const { handler } = require(bundle)
const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 20_000 }
handler(require(event), context).then(({ statusCode }) => {
  process.stdout.write(String(statusCode))
})
