export * from './api'
export * from './calendar-amiss'
export * from './documents-amiss'
export * from './tables'
