export * from './api'
export * from './locate'
export * from './station'
