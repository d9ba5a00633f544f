import { TrackPage } from '@/features/following/track'

export default TrackPage
