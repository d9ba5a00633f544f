import { SentPage } from '@/features/reporting'

export default SentPage
