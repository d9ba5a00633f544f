import { ReportPage } from '@/features/reporting/report'

export default ReportPage
