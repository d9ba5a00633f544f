import { CasePage } from '@/features/desk'

export default CasePage
