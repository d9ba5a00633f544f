export * from './days'
export * from './on-holidays'
export * from './plan-series'
