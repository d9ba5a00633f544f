import { NearbyPage } from '@/features/nearby'

export default NearbyPage
