import { ReportPage } from '@/features/reporting'

export default ReportPage
