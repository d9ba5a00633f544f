export * from './case'
export * from './forms'
export * from './news'
export * from './queue'
