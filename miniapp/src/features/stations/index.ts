export { IDS as STATION_IDS } from './ids'
export { myStation, useMyStation, useMyStationId, useStation } from './my-station'
export { StationPage } from './station-page'
export { distanceWords, openingWords } from './station-words'
