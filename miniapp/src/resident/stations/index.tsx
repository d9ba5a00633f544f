import { StationsPage } from '@/features/station-home'

export default function Stations() {
  return <StationsPage />
}
