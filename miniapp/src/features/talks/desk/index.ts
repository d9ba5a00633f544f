export { StationDutiesPage } from './station-duties-page'
export { TalkPage } from './talk-page'
