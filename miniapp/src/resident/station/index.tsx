import { StationPage } from '@/features/station-home'

export default function Station() {
  return <StationPage />
}
