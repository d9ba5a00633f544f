import { TypicalCasesPage } from '@/features/library'

export default TypicalCasesPage
