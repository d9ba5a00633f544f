export { Privacy } from './privacy'
