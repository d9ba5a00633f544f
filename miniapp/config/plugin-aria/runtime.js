const { mergeInternalComponents } = require('@tarojs/shared')
const { components } = require('./components')

mergeInternalComponents(components)
