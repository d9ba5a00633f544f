import { WhoCanComePage } from '@/features/volunteers/desk'

export default WhoCanComePage
