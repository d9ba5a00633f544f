/** node infra/cloud/write-tables.mjs: writes tables.json anew, after a table's definition has changed. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadTypescript } from './load-typescript.mjs'

const { describeTables } = await loadTypescript('describe-tables')
const described = JSON.stringify(await describeTables(), null, 2)
writeFileSync(path.join(import.meta.dirname, 'tables.json'), `${described}\n`)
