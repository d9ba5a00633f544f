import { DutiesPage } from '@/features/tables'

export default DutiesPage
