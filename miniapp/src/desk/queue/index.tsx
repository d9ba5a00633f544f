import { QueuePage } from '@/features/desk'

export default QueuePage
