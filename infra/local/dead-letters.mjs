import { createRequire } from 'node:module'
import { buildServer, deadLettersBundle, isStale, root, SERVER_SOURCES } from './build.mjs'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
if (isStale(deadLettersBundle, SERVER_SOURCES)) await buildServer()
await createRequire(import.meta.url)(deadLettersBundle).run(root, process.argv.slice(2))
