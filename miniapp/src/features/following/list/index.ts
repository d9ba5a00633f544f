export { MyCases } from './my-cases'
