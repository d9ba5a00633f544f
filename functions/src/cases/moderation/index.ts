export { makePublicity, type Publicity } from './publicity'
export { MODERATION } from './table'
