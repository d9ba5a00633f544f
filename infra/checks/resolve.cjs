const path = require('node:path')

/** How the mini-program's build finds `@/…`, for tools that read webpack configurations. */
module.exports = { resolve: { alias: { '@': path.resolve(__dirname, '../../miniapp/src') } } }
