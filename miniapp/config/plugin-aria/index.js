const path = require('node:path')
const { components } = require('./components')

/**
 * Taro's mini-program templates drop every aria-* attribute. This adds them twice, as Taro needs it: to the
 * templates that are generated, and to the runtime that decides which properties are sent to the page.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(context, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
    },
  })
}
