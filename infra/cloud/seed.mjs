/** AWS_REGION=… TABLE_PREFIX=… node infra/cloud/seed.mjs: brings the district's data into a cloud's tables. */
import { loadTypescript } from './load-typescript.mjs'

const { run } = await loadTypescript('load-tables')
await run(process.env)
