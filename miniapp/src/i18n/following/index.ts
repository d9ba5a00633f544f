export * from './acting'
export * from './case'
export * from './lists'
