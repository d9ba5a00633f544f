const { internalComponents } = require('@tarojs/shared')
const { fit } = require('./components')

fit(internalComponents)
