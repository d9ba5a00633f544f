export { CasePage } from './case/case-page'
export { IDS as FOLLOWING_IDS } from './ids'
export { MyCases } from './list/my-cases'
export { TrackPage } from './track/track-page'
