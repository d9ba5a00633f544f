export { HotSpotsPage } from './hot-spots-page'
