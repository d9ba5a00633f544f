import { CasePage } from '@/features/following/case'

export default CasePage
