export * from './duties'
export * from './lists'
export * from './roster'
