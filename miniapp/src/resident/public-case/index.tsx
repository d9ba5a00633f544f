import { PublicCasePage } from '@/features/nearby'

export default PublicCasePage
