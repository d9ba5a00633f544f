export * from './resident'
export * from './visit'
export * from './week'
