import { StationPage } from '@/features/stations'

export default function Station() {
  return <StationPage />
}
