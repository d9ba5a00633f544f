export * from './api'
export * from './article'
export * from './typical-case'
export * from './views'
