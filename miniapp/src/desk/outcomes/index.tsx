import { OutcomesPage } from '@/features/record'

export default OutcomesPage
