export * from './api'
export * from './locate'
export * from './squad'
export * from './station'
