export { StationPage } from './station-page'
export { StationsPage } from './stations-page'
