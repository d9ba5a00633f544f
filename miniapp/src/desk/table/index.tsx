import { TablePage } from '@/features/tables'

export default TablePage
