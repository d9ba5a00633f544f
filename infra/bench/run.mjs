import { action } from './action/index.mjs'
import { bookingRace, sessionList } from './activities/index.mjs'
import { coldStart } from './cold-start/index.mjs'
import { queue, sweep } from './open-cases/index.mjs'
import { packages } from './packages/index.mjs'
import { reportPath } from './report-path/index.mjs'
import { routing } from './routing/index.mjs'

const BENCHES = {
  'cold-start': coldStart,
  'report-path': reportPath,
  action,
  routing,
  sweep,
  queue,
  'booking-race': bookingRace,
  'session-list': sessionList,
  packages,
}

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in BENCHES))
if (unknown !== undefined) {
  console.error(`no bench is called ${unknown}; there are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(1)
}

for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  console.log(`\n${name}`)
  const { ratio, figure } = await BENCHES[name]((line) => console.log(`  ${line}`))
  console.log(`BENCH ${name} ratio=${ratio.toFixed(2)} figure="${figure}"`)
}
