import { SentPage } from '@/features/reporting/sent'

export default SentPage
