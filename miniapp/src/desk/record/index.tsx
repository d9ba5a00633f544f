import { RecordPage } from '@/features/record'

export default RecordPage
