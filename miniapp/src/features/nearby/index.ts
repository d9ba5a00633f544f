export { NearbyPage } from './nearby-page'
export { PublicCasePage } from './public-case-page'
