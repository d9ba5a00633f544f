export { NearbyPage } from './nearby-page'
export { NeighbourRow } from './neighbour-row'
export { PublicCasePage } from './public-case-page'
