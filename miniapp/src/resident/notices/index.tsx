import { Notices } from '@/features/people/notices'

export default Notices
