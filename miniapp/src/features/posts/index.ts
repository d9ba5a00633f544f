export { ForPost } from './for-post'
export { OfStation } from './of-station'
