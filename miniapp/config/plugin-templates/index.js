const path = require('node:path')
const { fit } = require('./components')

/**
 * Taro's mini-program templates drop every aria-* attribute and carry much that is never set. This fits the table of
 * components twice, as Taro needs it: for the templates that are generated, and in the runtime that decides which
 * properties are sent to the page.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      fit(platform.template.internalComponents)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}
