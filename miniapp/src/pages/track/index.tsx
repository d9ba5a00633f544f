import { TrackPage } from '@/features/following'

export default function Track() {
  return <TrackPage />
}
