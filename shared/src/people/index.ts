export * from './api'
export * from './permissions'
export * from './person'
export * from './roles'
