import { describeTables } from './describe-tables'

void describeTables().then((described) => {
  process.stdout.write(`${JSON.stringify(described, null, 2)}\n`)
})
